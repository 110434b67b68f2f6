import { ToggleButton, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { passes, type BoardFilter, type BoardRow } from './board-rows';
import { officeTexts } from './office-texts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: '0' },
});

interface BoardFiltersProps {
  readonly rows: readonly BoardRow[];
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
}

/** The numbers at the top; each shows its units when it is pressed. */
export function BoardFilters({ rows, filter, onFilter }: BoardFiltersProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(officeTexts);
  const count = (of: BoardFilter): number => rows.filter((row) => passes(row, of)).length;
  const labels: readonly (readonly [BoardFilter, string])[] = [
    ['all', words.all(rows.length)],
    ['reported', words.reported(count('reported'), rows.length)],
    ['open', words.open(count('open'))],
    ['late', words.late(count('late'))],
    ...(count('returned') > 0 ? [['returned', words.returned(count('returned'))] as const] : []),
  ];
  return (
    <div role="group" aria-label={words.filters} className={styles.filters}>
      {labels.map(([of, label]) => (
        <ToggleButton
          key={of}
          className={styles.button}
          size="small"
          checked={filter === of}
          onClick={() => onFilter(of)}
        >
          {label}
        </ToggleButton>
      ))}
    </div>
  );
}
