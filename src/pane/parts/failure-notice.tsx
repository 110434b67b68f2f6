import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { describeFailure } from '../failures/describe-failure';
import { useLanguage, useTexts } from '../i18n/language-context';
import { texts } from '../i18n/texts';
import { Notice } from './notice';

const words = texts({ retry: '重试', close: '关闭' }, { retry: 'Try again', close: 'Close' });

interface FailureNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
  readonly lands?: boolean;
}

/** What failed and what to do about it. Nothing where nothing failed. */
export function FailureNotice({ error, onRetry, onClose, lands = false }: FailureNoticeProps): ReactNode {
  const language = useLanguage();
  const { retry, close } = useTexts(words);
  if (error === null || error === undefined) return null;
  return (
    <Notice
      tone="bad"
      announce="at once"
      lands={lands}
      actions={
        (onRetry ?? onClose) && (
          <>
            {onRetry && (
              <Button size="small" onClick={onRetry}>
                {retry}
              </Button>
            )}
            {onClose && (
              <Button size="small" appearance="subtle" onClick={onClose}>
                {close}
              </Button>
            )}
          </>
        )
      }
    >
      {describeFailure(error, language)}
    </Notice>
  );
}
