import { booleanArgument, enumArgument, numberArgument } from '../wps-arguments';
import type { KnownTaskPane } from '../task-panes';
import { WpsObject, type WpsPageSession } from '../wps-object';

export class TaskPaneObject extends WpsObject {
  readonly className = 'TaskPane';
  constructor(
    page: WpsPageSession,
    private readonly pane: KnownTaskPane,
  ) {
    super(page);
  }

  get ID(): number {
    return this.pane.id;
  }
  get Title(): string {
    return this.pane.title;
  }
  get Visible(): boolean {
    return this.open.isVisible;
  }
  set Visible(value: unknown) {
    this.wps.showTaskPane(this.open, booleanArgument(this.wps.findings, value, 'TaskPane.Visible'));
  }
  get DockPosition(): number {
    return this.open.dockPosition;
  }
  set DockPosition(value: unknown) {
    this.open.dockPosition = enumArgument(this.wps.findings, value, 'TaskPane.DockPosition', [0, 1, 2, 3, 4]);
  }
  get Width(): number {
    return this.open.width;
  }
  set Width(value: unknown) {
    this.open.width = numberArgument(this.wps.findings, value, 'TaskPane.Width', [0, 10_000]);
  }
  Delete(): void {
    this.wps.closeTaskPane(this.open);
  }

  /** One that is gone throws, whatever is asked of it. */
  private get open(): KnownTaskPane {
    this.wps.requireTaskPane(this.pane);
    return this.pane;
  }
}
