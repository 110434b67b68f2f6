import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { CopyButton } from '../parts/copy-button';
import { saveFile } from '../parts/save-file';
import { publishTexts } from './publish-texts';

const useStyles = makeStyles({
  file: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: '0' },
  heading: { margin: '0', fontSize: '15px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  words: { margin: '0', color: tokens.colorNeutralForeground2 },
  paths: { margin: '0', paddingInlineStart: '20px' },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  text: {
    margin: '0',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

interface ItFileProps {
  readonly heading: string;
  readonly words: string;
  readonly name: string;
  readonly text: string;
  readonly paths?: readonly (readonly [system: string, path: string])[];
}

/** A file for IT: what it is for, where it goes, its text to copy or to save. */
export function ItFile({ heading, words, name, text, paths = [] }: ItFileProps): ReactNode {
  const styles = useStyles();
  const { save } = useTexts(publishTexts);
  return (
    <section className={styles.file} aria-label={name}>
      <h3 className={styles.heading}>{heading}</h3>
      <p className={styles.words}>{words}</p>
      {paths.length > 0 && (
        <ul className={styles.paths}>
          {paths.map(([system, path]) => (
            <li key={system}>
              {system}: <code className={styles.code}>{path}</code>
            </li>
          ))}
        </ul>
      )}
      <pre className={styles.text}>{text}</pre>
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-label={`${save} ${name}`}
          onClick={() => saveFile(text, name, 'application/octet-stream')}
        >
          {save}
        </Button>
        <CopyButton text={text} what={name} />
      </div>
    </section>
  );
}
