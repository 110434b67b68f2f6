import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Else the longest option would push the box out of the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: '0' },
});

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly disabled?: boolean;
  readonly small?: boolean;
  /** What is wrong with the choice; said under it. */
  readonly mistake?: string | null;
}

/** One of several, in as much room as there is. */
export function Choice({
  label,
  value,
  onChoose,
  options,
  disabled = false,
  small = false,
  mistake = null,
}: ChoiceProps): ReactNode {
  const styles = useStyles();
  const size = small ? 'small' : 'medium';
  return (
    <Field
      label={label}
      size={size}
      className={styles.field}
      {...(mistake === null ? {} : { validationMessage: mistake })}
    >
      <Select
        className={styles.select}
        size={size}
        select={{ style: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } }}
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChoose(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
