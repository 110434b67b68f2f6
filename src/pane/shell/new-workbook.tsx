import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { ActionButton } from '../parts/action-button';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { Action } from '../store/action';
import { useStore } from '../store/use-store';
import { shellTexts } from './shell-texts';

interface NewWorkbookProps {
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before the workbook is emptied: the one thing here that can't be undone. */
export function NewWorkbook({ onConfirm, onClose }: NewWorkbookProps): ReactNode {
  const words = useTexts(shellTexts);
  const [action] = useState(() => new Action());
  const { busy, error } = useStore(action.state);
  const begin = (): void =>
    void action.run(async () => {
      await onConfirm();
      onClose();
    });
  return (
    <Notice
      tone="warning"
      announce="politely"
      actions={
        <>
          <ActionButton small onClick={begin} progress={busy ? words.loading : null}>
            {words.newWorkbookYes}
          </ActionButton>
          <Button size="small" appearance="subtle" autoFocus onClick={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      {words.newWorkbookConfirm}
      <FailureNotice error={error} />
    </Notice>
  );
}
