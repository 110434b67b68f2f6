import type { WpsApplication } from './wps-application';

/** Kept for as long as WPS runs, and shared by all pages of an add-in; numbers come back as texts in some versions. */
export interface WpsPluginStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface WpsTaskPane {
  readonly ID: number;
  readonly Title?: string;
  Visible: boolean;
  DockPosition: number;
  Delete?(): void;
}

/** What the add-in's own pages use of WPS, beside the workbook. */
export interface WpsProgram extends WpsApplication {
  readonly PluginStorage: WpsPluginStorage;
  CreateTaskPane(url: string, title: string): WpsTaskPane;
  GetTaskPane(id: number): WpsTaskPane | null | undefined;
}

/** 文字 and 演示 share the storage with 表格, and count their panes from 1 as it does. */
const key = 'fujiantong.pane.et';
const dockedRight = 2;

/** The add-in's pane, one for all its pages: found by what the storage knows of it, or made. */
export class WpsPanes {
  constructor(
    private readonly program: WpsProgram,
    private readonly url: string,
    private readonly title: string,
  ) {}

  /** @throws whatever WPS throws where it can't make a pane. */
  show(): void {
    const pane = this.find();
    if (pane !== null && appears(pane)) return;
    const made = this.program.CreateTaskPane(this.url, this.title);
    this.program.PluginStorage.setItem(key, String(made.ID));
    made.DockPosition = dockedRight;
    made.Visible = true;
  }

  hide(): void {
    const pane = this.find();
    if (pane !== null) pane.Visible = false;
  }

  toggle(): void {
    if (this.find()?.Visible === true) this.hide();
    else this.show();
  }

  /** Gives up a pane whose page does not answer, and makes another. */
  renew(): void {
    const pane = this.find();
    this.program.PluginStorage.removeItem(key);
    try {
      if (pane !== null) pane.Visible = false;
      pane?.Delete?.();
    } catch {
      // Gone already.
    }
    this.show();
  }

  /** Null where there is none yet, where it is gone, or where its number has become another add-in's. */
  private find(): WpsTaskPane | null {
    const kept = this.program.PluginStorage.getItem(key);
    const id = kept === null || kept === undefined || kept === '' ? Number.NaN : Number(kept);
    if (!Number.isFinite(id)) return null;
    try {
      const pane = this.program.GetTaskPane(id);
      if (pane === null || pane === undefined || typeof pane.Visible !== 'boolean') return null;
      const { Title: title } = pane;
      return typeof title === 'string' && title !== '' && title !== this.title ? null : pane;
    } catch {
      return null;
    }
  }
}

/** False where it was there and is gone by now. */
function appears(pane: WpsTaskPane): boolean {
  try {
    pane.DockPosition = dockedRight;
    pane.Visible = true;
    return true;
  } catch {
    return false;
  }
}
