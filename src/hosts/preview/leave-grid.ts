import type { GridSession } from './grid-session';
import { commitTyping } from './select-cell';

/**
 * Typing that is under way counts as soon as the person turns to something beside the grid, a button of the pane
 * say: what stands in the cell on screen is what will be sent. Returns how to stop.
 */
export function commitTypingOnLeave(session: GridSession, container: HTMLElement): () => void {
  const leave = (event: PointerEvent): void => {
    const { target } = event;
    const inGrid =
      target instanceof Element &&
      (container.contains(target) || target.closest('[class*="univer-"]') !== null);
    if (!inGrid) void commitTyping(session);
  };
  document.addEventListener('pointerdown', leave, { capture: true });
  return () => {
    document.removeEventListener('pointerdown', leave, { capture: true });
  };
}
