import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { limits } from '../../protocol/limits';
import { useTexts } from '../i18n/language-context';
import { checkTexts } from './check-texts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '6px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface WaiverFormProps {
  readonly onWaive: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the reason of a waiver, in the place of the entry's buttons. */
export function WaiverForm({ onWaive, onCancel }: WaiverFormProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(checkTexts);
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onWaive(reason);
      }}
    >
      <Field label={words.waiveReason} size="small">
        <Input
          size="small"
          autoFocus
          value={reason}
          maxLength={limits.reasonCharacters}
          onChange={(_, data) => setReason(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={reason.trim() === ''}>
          {words.waiveConfirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
