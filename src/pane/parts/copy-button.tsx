import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { texts } from '../i18n/texts';
import { copyText } from './copy-text';

const copyTexts = texts(
  { copy: '复制', copied: '已复制', failed: '没有复制成，请选中文字，按 Ctrl+C。' },
  { copy: 'Copy', copied: 'Copied', failed: 'Could not copy: select the text and press Ctrl+C.' },
);

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  said: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for whoever does not see what stands beside the button. */
  readonly what: string;
  readonly primary?: boolean;
}

/** Copies a text, and says so. */
export function CopyButton({ text, what, primary = false }: CopyButtonProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(copyTexts);
  const [said, setSaid] = useState<{ readonly of: string; readonly copied: boolean } | null>(null);
  return (
    <span className={styles.line}>
      <Button
        size="small"
        appearance={primary ? 'primary' : 'secondary'}
        aria-label={`${words.copy} ${what}`}
        onClick={() => void copyText(text).then((copied) => setSaid({ of: text, copied }))}
      >
        {words.copy}
      </Button>
      <span role="status" className={styles.said}>
        {said?.of === text && (said.copied ? words.copied : words.failed)}
      </span>
    </span>
  );
}
