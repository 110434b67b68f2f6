import type { Area } from '../../sheets/layout';
import type { WpsApplication } from './wps-application';

/** Milliseconds within which WPS tells of rows that we have moved, if it does. */
const patience = 3_000;
/** Blocks that are remembered: more are written at once by nothing we do. */
const mostBlocks = 60;

interface WrittenBlock {
  readonly sheet: string;
  readonly area: Area;
  /** What stands there since, as text. */
  readonly content: string;
}

/**
 * Tells our own writes from the person's. Whether WPS tells of them is not known, nor when: it is asked not to, what
 * it tells while we write is ours, and what it tells later is ours where the cells still hold just what we wrote.
 */
export class OwnWrites {
  private writing = 0;
  private blocks: readonly WrittenBlock[] = [];
  private moves: readonly { readonly sheet: string; readonly until: number }[] = [];

  constructor(
    private readonly application: WpsApplication,
    /** The formulas of a block as one text. */
    private readonly contentOf: (sheet: string, area: Area) => string,
    private readonly now: () => number,
  ) {}

  /** Does some writing that is nobody's edit. */
  during<T>(work: () => T): T {
    const { application } = this;
    const before = application.EnableEvents;
    this.writing += 1;
    application.EnableEvents = false;
    try {
      return work();
    } finally {
      application.EnableEvents = before;
      this.writing -= 1;
    }
  }

  noteBlock(sheet: string, area: Area): void {
    const block = { sheet, area, content: this.contentOf(sheet, area) };
    this.blocks = [...this.blocks, block].slice(-mostBlocks);
  }

  noteMovedRows(sheet: string): void {
    this.moves = [...this.moves, { sheet, until: this.now() + patience }];
  }

  /** Whether what WPS tells of is ours. Rows that moved are told of with no area. */
  isOurs(sheet: string, area: Area | null): boolean {
    if (this.writing > 0) return true;
    if (area === null) return this.isOurMove(sheet);
    const block = this.blocks.find((known) => known.sheet === sheet && holds(known.area, area));
    if (block === undefined) return false;
    if (this.contentOf(sheet, block.area) === block.content) return true;
    this.blocks = this.blocks.filter((known) => known !== block);
    return false;
  }

  private isOurMove(sheet: string): boolean {
    const now = this.now();
    const due = this.moves.filter(({ until }) => until >= now);
    const ours = due.find((move) => move.sheet === sheet);
    this.moves = due.filter((move) => move !== ours);
    return ours !== undefined;
  }
}

function holds(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
