import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { useStore } from '../store/use-store';
import type { Consolidation } from './consolidation';
import { officeTexts } from './office-texts';

interface ConsolidationOutcomeProps {
  readonly consolidation: Consolidation;
  readonly onRetry: () => void;
}

/** What consolidating did, or failed with; nothing before it has ended. */
export function ConsolidationOutcome({ consolidation, onRetry }: ConsolidationOutcomeProps): ReactNode {
  const words = useTexts(officeTexts);
  const state = useStore(consolidation.state);
  const dismiss = (): void => consolidation.dismiss();
  if (state.kind === 'failed')
    return <FailureNotice error={state.error} onRetry={onRetry} onClose={dismiss} />;
  if (state.kind !== 'done') return null;
  const sheets = state.sheets.map((sheet) => words.doneSheet(sheet.name, sheet.rows));
  return (
    <Notice
      tone="good"
      announce="politely"
      actions={
        <Button size="small" appearance="subtle" onClick={dismiss}>
          {words.close}
        </Button>
      }
    >
      {words.done(sheets.join(words.listJoin))}
    </Notice>
  );
}
