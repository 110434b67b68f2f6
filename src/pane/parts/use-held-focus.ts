import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** On what the focus goes to when the button that had it is gone: questions and results before buttons. */
export const landing = { 'data-landing': '' } as const;

/** The same on words, which take the focus but are not stopped at with the Tab key. */
export const landingWords = { ...landing, tabIndex: -1 } as const;

/**
 * Keeps the keyboard's place in a part of the pane whose buttons come and go. When `stage` changes and the
 * button that had the focus has gone with it, the first of `places` in the part takes it. Whoever has put the
 * focus elsewhere, into the grid above all, keeps it.
 * @returns does the same where the focus stands anywhere in the part: for what a menu has led to.
 */
export function useHeldFocus(
  part: RefObject<HTMLElement | null>,
  stage: string,
  places = '[data-landing]',
): () => void {
  const held = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      held.current = target instanceof Node && part.current?.contains(target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [part]);
  useLayoutEffect(() => {
    if (held.current && isLost()) focusFirst(part.current, places);
  }, [part, stage, places]);
  return () => {
    if (isLost() || part.current?.contains(document.activeElement) === true) focusFirst(part.current, places);
  };
}

function focusFirst(part: HTMLElement | null, places: string): void {
  part?.querySelector<HTMLElement>(places)?.focus();
}

/** Whether the page has the keyboard, and no part of it. */
function isLost(): boolean {
  const { activeElement, body } = document;
  return document.hasFocus() && (activeElement === null || activeElement === body);
}
