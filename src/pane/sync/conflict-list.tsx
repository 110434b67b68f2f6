import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { textOf } from '../../forms/cell';
import type { Form } from '../../forms/form';
import type { WireConflict } from '../../protocol/conflict';
import { useTexts } from '../i18n/language-context';
import { syncTexts } from './sync-texts';

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '18px' } });

/** At most so many are listed: whoever fetches the version sees them all. */
const most = 10;

interface ConflictListProps {
  readonly conflicts: readonly WireConflict[];
  readonly form: Form;
}

/** What two people made different of the same cells and rows; rows count as they were sent. */
export function ConflictList({ conflicts, form }: ConflictListProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(syncTexts);
  const line = (conflict: WireConflict): string => {
    if (conflict.kind === 'zero-report') return words.conflictZeroReport;
    const row = words.conflictRow(conflict.row);
    if (conflict.kind === 'row')
      return `${row} · ${conflict.mine === null ? words.conflictDeletedHere : words.conflictDeletedThere}`;
    const column = form.columns.find(({ id }) => id === conflict.column)?.label['zh-CN'] ?? conflict.column;
    const { mine, theirs, before } = conflict;
    return `${row} ${column} · ${words.conflictCell(textOf(mine), textOf(theirs), textOf(before))}`;
  };
  return (
    <ul className={styles.list}>
      {conflicts.slice(0, most).map((conflict, index) => (
        <li key={index}>{line(conflict)}</li>
      ))}
      {conflicts.length > most && <li>{words.conflictRest(conflicts.length - most)}</li>}
    </ul>
  );
}
