/** The button that a menu belongs to, and whether the menu is open. */
export interface MenuPlace {
  readonly button: HTMLElement;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}
