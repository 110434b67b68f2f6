import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { activeSheetOf, belongsTo } from '../document/document-state';
import { useTexts } from '../i18n/language-context';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { useStore } from '../store/use-store';
import type { CommandNote } from './command-note';
import { commandTexts } from './command-texts';
import type { PaneServices } from './pane-services';

/** What the last command of the ribbon has to say or to ask, where no form's card does. */
export function CommandNotice({ services }: { services: PaneServices }): ReactNode {
  const words = useTexts(commandTexts);
  const note = useStore(services.commandNote);
  const settled = useIsOnForm(services);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [note]);
  if (note === null) return null;
  const close = (): void => services.commandNote.set(null);
  if (note.kind === 'failed')
    return (
      <div ref={place}>
        <FailureNotice error={note.error} onRetry={note.onRetry} onClose={close} />
      </div>
    );
  // Whoever has gone to one of the unit's forms need not be told to any more.
  if (settled && (note.kind === 'choose' || note.kind === 'no-form')) return null;
  const buttons = buttonsOf(note, words);
  return (
    <div ref={place}>
      <Notice
        tone={note.kind === 'already-there' || note.kind === 'sign-in' ? 'plain' : 'warning'}
        announce="politely"
        actions={
          <>
            {buttons.map(({ label, onClick }, at) => (
              <Button key={at} size="small" onClick={onClick}>
                {label}
              </Button>
            ))}
            <Button size="small" appearance="subtle" onClick={close}>
              {note.kind === 'sign-in' ? words.notNow : words.close}
            </Button>
          </>
        }
      >
        {sentenceOf(note, words)}
      </Notice>
    </div>
  );
}

type Words = (typeof commandTexts)['zh-CN'];
type Said = Exclude<CommandNote, { kind: 'failed' }>;

function sentenceOf(note: Said, words: Words): string {
  switch (note.kind) {
    case 'sign-in':
      return words.signInFirst(words.names[note.command]);
    case 'choose':
      return words.choose(words.names[note.command]);
    case 'no-form':
      return words.noForm(words.names[note.command]);
    case 'nothing-reported':
      return words.nothingReported;
    case 'already-there':
      return words.alreadyThere(note.form);
    case 'reported-before':
      return words.reportedBefore(note.form, note.version);
    case 'no-such-form':
      return words.noSuchForm;
    case 'office-only':
      return words.officeOnly(note.office);
  }
}

function buttonsOf(note: Said, words: Words): readonly { label: string; onClick: () => void }[] {
  switch (note.kind) {
    case 'choose':
      return note.choices.map(({ label, onChoose }) => ({ label, onClick: onChoose }));
    case 'already-there':
      return [{ label: words.insertAnother, onClick: note.onInsert }];
    case 'reported-before':
      return [
        { label: words.fetch, onClick: note.onFetch },
        { label: words.insertBlank, onClick: note.onInsert },
      ];
    default:
      return [];
  }
}

/** Whether the sheet in front is a form of the unit that is signed in. */
function useIsOnForm({ watcher, department }: PaneServices): boolean {
  const active = activeSheetOf(useStore(watcher.state));
  const owner = useStore(department)?.owner;
  return active !== null && owner !== undefined && belongsTo(active, owner);
}
