import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Campaign } from '../../forms/campaign';
import type { Board } from '../../protocol/wire';
import { useTexts } from '../i18n/language-context';
import { ActionButton } from '../parts/action-button';
import { useStore } from '../store/use-store';
import { collected } from './board-rows';
import type { Consolidation } from './consolidation';
import { ConsolidationOutcome } from './consolidation-outcome';
import { officeTexts } from './office-texts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '8px' },
  plan: { margin: '0', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px' },
});

interface ConsolidationPanelProps {
  readonly consolidation: Consolidation;
  readonly campaign: Campaign;
  readonly board: Board;
}

/** The button that consolidates, what it will do, and what it did. */
export function ConsolidationPanel({ consolidation, campaign, board }: ConsolidationPanelProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(officeTexts);
  const state = useStore(consolidation.state);
  const { units, rows } = collected(board);
  const sheets = campaign.forms.map((form) => words.sheetOf(form.label)).join(words.listJoin);
  const run = (): void => void consolidation.run(campaign);
  return (
    <div className={styles.panel}>
      <ActionButton
        primary
        onClick={run}
        reason={units === 0 ? words.nothingYet : null}
        progress={state.kind === 'working' ? words.consolidating(state.form, state.step, state.of) : null}
      >
        {words.consolidate}
      </ActionButton>
      {units > 0 && (
        <p className={styles.plan}>
          {words.plan(units, rows, sheets)}
          <br />
          {words.planNote}
        </p>
      )}
      <ConsolidationOutcome consolidation={consolidation} onRetry={run} />
    </div>
  );
}
