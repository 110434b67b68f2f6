/** A pane that an add-in has made beside the sheet, with a page of its own in it. */
export interface KnownTaskPane {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  isVisible: boolean;
  dockPosition: number;
  width: number;
}
