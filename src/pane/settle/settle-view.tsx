import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Form } from '../../forms/form';
import { cellName } from '../../sheets/a1';
import type { Address } from '../../sheets/layout';
import type { SheetReading } from '../document/sheet-reading';
import { placeOf } from '../findings/issue-place';
import { rowNow } from '../findings/row-now';
import { useLanguage, useTexts } from '../i18n/language-context';
import { ActionButton } from '../parts/action-button';
import { Actions } from '../parts/notice';
import type { Store } from '../store/store';
import { useStore } from '../store/use-store';
import { choiceKeys, choicesOf, type Choice, type Choices } from './choice';
import { ConflictQuestion } from './conflict-question';
import { choiceWords, conflictPlace, conflictSubject } from './conflict-words';
import type { OpenConflict } from './open-conflict';
import type { SettleTrouble } from './settle-trouble';
import { choosesZeroReport, isSettled, settledForm, type SettledForm } from './settled-form';
import { settleTexts } from './settle-texts';
import { TroubleNotice } from './trouble-notice';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  cancel: { alignSelf: 'flex-start' },
  note: { margin: '0', fontSize: '12px', lineHeight: '18px' },
});

/** So many are drawn at a time. */
const pageSize = 20;

interface SettleViewProps {
  readonly form: Form;
  readonly conflict: OpenConflict;
  readonly choices: Store<Choices>;
  /** What the side that was sent is called, where it is not the sheet. */
  readonly mineName?: string;
  /** The sheet that was sent; null where none was. */
  readonly reading: SheetReading | null;
  /** Whether the sheet has been edited since it was sent. */
  readonly typedSince: boolean;
  /** What is being done with what was settled. */
  readonly progress: string | null;
  readonly trouble: SettleTrouble | null;
  readonly onGoTo: (place: Address) => void;
  readonly onPush: (settled: SettledForm) => void;
  readonly onCancel: () => void;
}

/** Every place that two people wrote otherwise, one question each; what was settled is then reported as one. */
export function SettleView(props: SettleViewProps): ReactNode {
  const { form, conflict, choices, reading, typedSince, progress, trouble, onGoTo, onPush, onCancel } = props;
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(settleTexts);
  const chosen = useStore(choices);
  const [shown, setShown] = useState(pageSize);
  const view = useRef<HTMLDivElement>(null);
  useFirstQuestion(view, conflict);

  const { conflicts } = conflict;
  const keys = useMemo(() => choiceKeys(conflict, form), [conflict, form]);
  const made = keys.map((key) => chosen.get(key));
  const mineName = props.mineName ?? words.sheet;
  const sides: Record<Choice, string> = { mine: mineName, ...words.side };
  const choose = (wanted: readonly string[], choice: Choice): void =>
    choices.set(new Map([...chosen, ...wanted.map((key) => [key, choice] as const)]));

  const zero = choosesZeroReport(conflicts, made);
  const listed = conflicts
    .map((one, index) => ({ one, index }))
    // A zero report has no rows to be settled.
    .filter(({ one }) => !zero || one.kind === 'zero-report');
  const rest = listed.length - shown;
  const left = isSettled(conflict, made) ? 0 : made.filter((choice) => choice === undefined).length;
  return (
    <div ref={view} className={styles.view}>
      {typedSince && <p className={styles.note}>{words.typedSince}</p>}
      {conflicts.length > 1 && (
        <Actions>
          <Button size="small" disabledFocusable={progress !== null} onClick={() => choose(keys, 'mine')}>
            {words.allMine(mineName)}
          </Button>
          <Button size="small" disabledFocusable={progress !== null} onClick={() => choose(keys, 'theirs')}>
            {words.allTheirs}
          </Button>
        </Actions>
      )}
      <div>
        {listed.slice(0, shown).map(({ one, index }) => {
          const key = keys[index] ?? '';
          const place = reading === null ? null : placeOn(reading, one, conflict, form);
          return (
            <ConflictQuestion
              key={key}
              place={conflictPlace(one, conflict, form, language)}
              subject={conflictSubject(one, form, language)}
              options={choicesOf(one).map((choice) => ({
                choice,
                side: sides[choice],
                text: choiceWords(one, choice, conflict, form, language),
              }))}
              chosen={made[index]}
              disabled={progress !== null}
              onChoose={(choice) => choose([key], choice)}
              goTo={place && { label: words.goTo(cellName(place)), onClick: () => onGoTo(place) }}
            />
          );
        })}
      </div>
      {rest > 0 && (
        <Button size="small" appearance="transparent" onClick={() => setShown(shown + pageSize)}>
          {words.more(Math.min(rest, pageSize))}
        </Button>
      )}
      {trouble !== null && <TroubleNotice trouble={trouble} form={form} />}
      <Actions>
        <ActionButton
          primary
          reason={left === 0 || progress !== null ? null : words.left(left)}
          progress={progress}
          onClick={() => onPush(settledForm(conflict, form, made))}
        >
          {words.push}
        </ActionButton>
        <Button
          className={styles.cancel}
          appearance="subtle"
          disabledFocusable={progress !== null}
          onClick={onCancel}
        >
          {words.cancel}
        </Button>
      </Actions>
    </div>
  );
}

/** Where on the sheet it stands by now; null where the sheet has it not. */
function placeOn(
  reading: SheetReading,
  { kind, row, column }: OpenConflict['conflicts'][number],
  { mine }: OpenConflict,
  form: Form,
): Address | null {
  if (reading.kind !== 'table' || row === null) return null;
  const now = rowNow(mine.rows, reading.rows, form, row, column);
  return now === null ? null : placeOf({ code: kind, row: now, column }, reading);
}

/**
 * Leads whoever was led here to the first question without an answer: from the words above it, or from the button
 * that brought these questions. Whoever has put the focus elsewhere keeps it.
 */
function useFirstQuestion(view: React.RefObject<HTMLElement | null>, conflict: OpenConflict): void {
  useEffect(() => {
    const { current } = view;
    const { activeElement, body } = document;
    if (current === null || activeElement === null || !document.hasFocus()) return;
    const isLed =
      activeElement === body ||
      current.contains(activeElement) ||
      (activeElement.matches('[data-landing]') && activeElement.parentElement?.contains(current) === true);
    if (!isLed) return;
    const open = [...current.querySelectorAll('[role=radiogroup]')].find(
      (question) => question.querySelector(':checked') === null,
    );
    (open ?? current).querySelector<HTMLElement>('input')?.focus();
  }, [view, conflict]);
}
