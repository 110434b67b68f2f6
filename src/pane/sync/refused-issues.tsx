import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WireIssue } from '../../protocol/wire';
import { IssueEntry } from '../findings/issue-entry';
import { wireIssueWords } from '../findings/wire-issue-words';
import type { ListSurroundings } from '../findings/list-surroundings';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Notice } from '../parts/notice';
import { refusedFindings, type SentForm } from './refused-findings';
import { syncTexts } from './sync-texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px -6px 0', padding: '0' },
});

/** At most so many are listed: these put right, the next push names the rest. */
const most = 20;

interface RefusedIssuesProps {
  readonly issues: readonly WireIssue[];
  readonly sent: SentForm;
  readonly around: ListSurroundings;
  readonly onClose: () => void;
}

/** Errors that the gateway found; they read as the pane's own, and are settled like them. */
export function RefusedIssues({ issues, sent, around, onClose }: RefusedIssuesProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(syncTexts);
  const { form, reading, cursor, busy, onGoTo, onFix } = around;
  const findings = refusedFindings(issues, sent, form, reading);
  const rest = findings.length - most;
  return (
    <Notice
      tone={findings.length === 0 ? 'plain' : 'bad'}
      lands
      actions={
        <Button size="small" appearance="subtle" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <div role="alert">{findings.length === 0 ? words.refusedSettled : words.refused}</div>
      <ul className={styles.list}>
        {findings.slice(0, most).map((finding, index) => (
          <IssueEntry
            key={index}
            finding={finding}
            message={wireIssueWords(finding.wire, language)}
            form={form}
            place={finding.place}
            selected={
              cursor !== null && finding.place?.row === cursor.row && finding.place.column === cursor.column
            }
            waiver={null}
            busy={busy}
            onGoTo={onGoTo}
            onFix={onFix}
          />
        ))}
      </ul>
      {rest > 0 && words.refusedRest(rest)}
    </Notice>
  );
}
