import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { Notice } from '../parts/notice';
import { shellTexts } from './shell-texts';

/** In place of a pane that could not be drawn. */
export function BrokenPane(): ReactNode {
  const words = useTexts(shellTexts);
  return (
    <Notice
      tone="bad"
      announce="at once"
      actions={
        <Button size="small" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      }
    >
      {words.broken}
    </Notice>
  );
}
