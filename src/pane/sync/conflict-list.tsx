import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Form } from '../../forms/form';
import type { WireConflict } from '../../protocol/conflict';
import { useLanguage, useTexts } from '../i18n/language-context';
import { conflictLine } from './conflict-line';
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
  const language = useLanguage();
  const words = useTexts(syncTexts);
  return (
    <ul className={styles.list}>
      {conflicts.slice(0, most).map((conflict, index) => (
        <li key={index}>{conflictLine(conflict, form, language)}</li>
      ))}
      {conflicts.length > most && <li>{words.conflictRest(conflicts.length - most)}</li>}
    </ul>
  );
}
