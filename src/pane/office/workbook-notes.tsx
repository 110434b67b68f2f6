import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { WireNote } from '../../protocol/workbook-notes';
import { formatRecent } from '../i18n/format-time';
import { useLanguage, useTexts } from '../i18n/language-context';
import { ActionButton } from '../parts/action-button';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { NoticeList } from '../parts/notice-list';
import { useStore } from '../store/use-store';
import type { BoardLoader } from './board-loader';
import { officeTexts } from './office-texts';
import type { WantedVersion } from './unit-row';

/** What is shown before anybody asks for more: the pane is narrow, and the board below is the work. */
const fewNotes = 3;

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: '13px', lineHeight: '19px', fontWeight: tokens.fontWeightSemibold },
  show: {
    minWidth: '0',
    minHeight: '24px',
    marginInlineStart: '4px',
    paddingInline: '4px',
    color: tokens.colorBrandForegroundLink,
  },
  time: { color: tokens.colorNeutralForeground2, fontSize: '12px', marginInlineEnd: '4px' },
});

interface WorkbookNotesProps {
  readonly notes: readonly WireNote[];
  readonly loader: BoardLoader;
  readonly now: Date;
  readonly onShow: (version: WantedVersion) => void;
}

/** What people have done in the shared workbook, until the office has read it. */
export function WorkbookNotes({ notes, loader, now, onShow }: WorkbookNotesProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(officeTexts);
  const language = useLanguage();
  const { busy, error } = useStore(loader.dismissing.state);
  const [all, setAll] = useState(false);
  if (notes.length === 0) return null;
  const shown = all ? notes : notes.slice(0, fewNotes);
  const calm = notes.every(({ kind }) => kind === 'edits');
  const dismiss = (): void => void loader.dismissNotes(shown.map(({ id }) => id));
  return (
    <Notice
      tone={calm ? 'plain' : 'warning'}
      announce="politely"
      actions={
        <>
          <ActionButton small onClick={dismiss} progress={busy ? words.read : null}>
            {shown.length === notes.length && shown.length > 1 ? words.readAll : words.read}
          </ActionButton>
          {shown.length < notes.length && (
            <ActionButton small onClick={() => setAll(true)}>
              {words.moreNotes(notes.length - shown.length)}
            </ActionButton>
          )}
        </>
      }
    >
      <h2 className={styles.heading}>{words.notes(notes.length)}</h2>
      <NoticeList>
        {shown.map(({ id, at, message, unit, form, version }) => (
          <li key={id}>
            <span className={styles.time}>{formatRecent(at, language, now)}</span> {message}
            {unit !== null && form !== null && version !== null && (
              <Button
                className={styles.show}
                size="small"
                appearance="transparent"
                onClick={() => onShow({ unit, form, version })}
              >
                {words.showVersion(version)}
              </Button>
            )}
          </li>
        ))}
      </NoticeList>
      <FailureNotice error={error} onClose={() => loader.dismissing.dismiss()} />
    </Notice>
  );
}
