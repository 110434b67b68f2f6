import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { Campaign } from '../../forms/campaign';
import { useLanguage, useTexts } from '../i18n/language-context';
import { ActionButton } from '../parts/action-button';
import { Notice } from '../parts/notice';
import { NoticeList } from '../parts/notice-list';
import { useStore } from '../store/use-store';
import type { HandIn } from './hand-in';
import { handInTexts } from './hand-in-texts';
import { handInWords } from './hand-in-words';

/** Has files chosen that panes have put out, and takes them in. */
export function HandInButton({ handIn }: { handIn: HandIn }): ReactNode {
  const words = useTexts(handInTexts);
  const { busy } = useStore(handIn.action.state);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={words.take}
        onChange={({ target }) => {
          void handIn.take([...(target.files ?? [])]);
          // The same file again is a choice too.
          target.value = '';
        }}
      />
      <ActionButton onClick={() => input.current?.click()} progress={busy ? words.taking : null}>
        {words.take}
      </ActionButton>
    </>
  );
}

/** What became of the files, a line each. */
export function HandedInFiles({ handIn, campaign }: { handIn: HandIn; campaign: Campaign }): ReactNode {
  const words = useTexts(handInTexts);
  const language = useLanguage();
  const results = useStore(handIn.results);
  if (results.length === 0) return null;
  return (
    <Notice
      tone={results.every(({ kind }) => kind === 'taken') ? 'good' : 'warning'}
      announce="politely"
      actions={
        <Button size="small" appearance="subtle" onClick={() => handIn.dismiss()}>
          {words.close}
        </Button>
      }
    >
      <NoticeList>
        {results.map((result, at) => (
          <li key={at}>{handInWords(result, campaign, language)}</li>
        ))}
      </NoticeList>
    </Notice>
  );
}
