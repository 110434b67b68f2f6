import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { texts } from '../i18n/texts';
import { Notice } from '../parts/notice';
import type { KeyValue } from '../storage/key-value';

const firstRunTexts = texts(
  {
    heading: '第一次用？三步就好',
    steps: [
      '点「插入表格」，按印发的样式插到新的工作表里。',
      '在表格里填。有问题的格子会标出来，旁边写着怎么改，能改的一键改好。',
      '没有错误了，点「上报」。之后还能再改、再报。',
    ],
    done: '知道了',
  },
  {
    heading: 'First time here? Three steps',
    steps: [
      'Press “Insert the form”: it comes as a new sheet, laid out as printed.',
      'Fill it in. Cells with a problem are marked, with what to do; many are put right with one button.',
      'No errors left? Press “Report”. You can edit and report again later.',
    ],
    done: 'Got it',
  },
);

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: '13px', lineHeight: '19px' },
  steps: { margin: '0', paddingInlineStart: '20px' },
});

const key = 'first-run-seen';

/** Explains the pane once; gone for good when it has been read. */
export function FirstRunCard({ storage }: { storage: KeyValue }): ReactNode {
  const styles = useStyles();
  const words = useTexts(firstRunTexts);
  const [seen, setSeen] = useState(() => storage.read(key) !== null);
  if (seen) return null;
  return (
    <Notice
      tone="plain"
      actions={
        <Button
          size="small"
          onClick={() => {
            storage.write(key, 'yes');
            setSeen(true);
          }}
        >
          {words.done}
        </Button>
      }
    >
      <h2 className={styles.heading}>{words.heading}</h2>
      <ol className={styles.steps}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  );
}
