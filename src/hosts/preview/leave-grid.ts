import type { GridSession } from './grid-session';
import { commitTyping } from './select-cell';

/**
 * Typing that is under way counts as soon as the person turns to something beside the grid, a button of the pane
 * say: what stands in the cell on screen is what will be sent.
 */
export class LeaveWatch {
  private committed: Promise<void> = Promise.resolve();

  constructor(
    private readonly session: GridSession,
    private readonly container: HTMLElement,
  ) {
    document.addEventListener('pointerdown', this.leave, { capture: true });
  }

  /** Resolves when nothing is being taken over from the editor; what the button does waits for this. */
  settle(): Promise<void> {
    return this.committed;
  }

  dispose(): void {
    document.removeEventListener('pointerdown', this.leave, { capture: true });
  }

  private readonly leave = ({ target }: PointerEvent): void => {
    // The grid's menus and lists hang at the end of the page, outside the container.
    const inGrid =
      target instanceof Element &&
      (this.container.contains(target) || target.closest('[class*="univer-"]') !== null);
    if (!inGrid) this.committed = commitTyping(this.session).catch(reportError);
  };
}
