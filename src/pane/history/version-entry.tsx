import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatInstant } from '../i18n/format-time';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Chevron } from '../parts/chevron';
import type { Version } from './form-history';
import { historyTexts } from './history-texts';

const useStyles = makeStyles({
  entry: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: '3px' },
  toggle: {
    minWidth: '0',
    paddingInline: '0',
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontSize: '13px',
    whiteSpace: 'normal',
  },
  facts: {
    paddingInlineStart: '20px',
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface VersionEntryProps {
  readonly version: Version;
  readonly isNewest: boolean;
  /** Who reported it, where that was not the unit itself. */
  readonly by: string | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly now: Date;
  /** What is shown of it while it is open. */
  readonly children: ReactNode;
}

/** A version in the list: number, time, and what there is to say of it. */
export function VersionEntry(props: VersionEntryProps): ReactNode {
  const { version, isNewest, by, open, onToggle, now, children } = props;
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(historyTexts);
  const facts = [
    ...(version.person === null ? [] : [version.person]),
    ...(by === null ? [] : [words.by(by)]),
    version.zeroReport ? words.zeroReport : words.rows(version.rows),
    ...(version.merged ? [words.merged] : []),
    ...(version.restoredFrom === null ? [] : [words.restoredFrom(version.restoredFrom)]),
    ...(version.workbook === 'waiting' ? [words.waiting] : []),
  ];
  return (
    <li className={styles.entry}>
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={<Chevron open={open} />}
        aria-expanded={open}
        onClick={onToggle}
      >
        {[
          words.version(version.version),
          formatInstant(version.receivedAt, language, now),
          ...(isNewest ? [words.newest] : []),
        ].join(' · ')}
      </Button>
      <div className={styles.facts}>{facts.join(' · ')}</div>
      {open && children}
    </li>
  );
}
