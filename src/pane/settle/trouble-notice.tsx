import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Form } from '../../forms/form';
import type { WireIssue } from '../../protocol/wire';
import { describeFailure } from '../failures/describe-failure';
import { wireIssueWords } from '../findings/wire-issue-words';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Notice } from '../parts/notice';
import { rowWords } from './row-words';
import type { SettleTrouble } from './settle-trouble';
import { settleTexts } from './settle-texts';

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '18px' } });

/** At most so many are listed: these put right, the next attempt names the rest. */
const most = 10;

/** Why what was settled was not accepted. */
export function TroubleNotice({ trouble, form }: { trouble: SettleTrouble; form: Form }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(settleTexts);
  if (trouble.kind === 'failed')
    return (
      <Notice tone="bad" announce="at once">
        {describeFailure(trouble.error, language)}
      </Notice>
    );
  const errors = trouble.issues.filter(({ severity }) => severity === 'error');
  const isWaived = ({ code, row, column }: WireIssue): boolean =>
    trouble.waivers.some((waiver) => waiver.code === code && waiver.row === row && waiver.column === column);
  const open = errors.filter((issue) => !isWaived(issue));
  return (
    <Notice tone="bad" announce="at once">
      {words.refused}
      <ul className={styles.list}>
        {(open.length > 0 ? open : errors).slice(0, most).map((issue, index) => {
          const row = issue.row === null ? undefined : trouble.rows[issue.row];
          const place =
            row === undefined ? '' : `${words.row((issue.row ?? 0) + 1)} ${rowWords(row, form)} · `;
          return <li key={index}>{place + wireIssueWords(issue, language)}</li>;
        })}
      </ul>
    </Notice>
  );
}
