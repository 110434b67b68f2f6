import { useEffect, type RefObject } from 'react';
import type { Store } from '../store/store';
import { useStore } from '../store/use-store';

/**
 * Brings a card into view whenever a command of the ribbon has worked on its form: the question or the result, else
 * the problem that is selected, else the card. The focus stays where it is.
 */
export function useCalled(card: RefObject<HTMLElement | null>, called: Store<number>): void {
  const times = useStore(called);
  useEffect(() => {
    const within = card.current;
    if (times === 0 || within === null) return;
    const outcome = within.querySelector('[data-landing]:not(button)');
    (outcome ?? within.querySelector('[aria-current]') ?? within).scrollIntoView({ block: 'nearest' });
  }, [card, times]);
}
