import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { texts } from '../i18n/texts';
import { useStore } from '../store/use-store';
import type { LateCode } from './late-code';
import { Notice } from './notice';

const words = texts(
  {
    failed: '这一部分没有取到。请看看网络，再试一次；还不行就关掉窗格重新打开。表格里的内容都在。',
    retry: '重试',
    close: '关闭',
  },
  {
    failed:
      'This part could not be fetched. Check the network and try again; if it lasts, close the pane and open it anew. Everything is still in the sheet.',
    retry: 'Try again',
    close: 'Close',
  },
);

interface LateFailureProps {
  readonly code: LateCode<unknown>;
  readonly onClose?: () => void;
}

/** Says that a part of the pane could not be fetched; nothing where it could, or nobody has asked for it. */
export function LateFailure({ code, onClose }: LateFailureProps): ReactNode {
  const { failed, retry, close } = useTexts(words);
  if (useStore(code.state).kind !== 'failed') return null;
  return (
    <Notice
      tone="bad"
      announce="at once"
      actions={
        <>
          <Button size="small" onClick={() => void code.load()}>
            {retry}
          </Button>
          {onClose && (
            <Button size="small" appearance="subtle" onClick={onClose}>
              {close}
            </Button>
          )}
        </>
      }
    >
      {failed}
    </Notice>
  );
}
