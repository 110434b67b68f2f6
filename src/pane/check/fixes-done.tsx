import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { checkTexts } from '../findings/check-texts';
import { useTexts } from '../i18n/language-context';
import { Notice } from '../parts/notice';
import { useStore } from '../store/use-store';
import type { FormFixing } from './form-fixing';

interface FixesDoneProps {
  readonly fixing: FormFixing;
  readonly sheet: string;
}

/** What was fixed last, to be taken back here where the program itself can't. */
export function FixesDone({ fixing, sheet }: FixesDoneProps): ReactNode {
  const words = useTexts(checkTexts);
  const { busy } = useStore(fixing.action.state);
  const done = useStore(fixing.carriedOut);
  if (done?.sheet !== sheet) return null;
  return (
    <Notice
      tone="plain"
      announce="politely"
      actions={
        <>
          <Button size="small" disabled={busy} onClick={() => void fixing.takeBack()}>
            {words.takeBack}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => fixing.settle()}>
            {words.keep}
          </Button>
        </>
      }
    >
      {words.fixed(done.patches.length)}
    </Notice>
  );
}
