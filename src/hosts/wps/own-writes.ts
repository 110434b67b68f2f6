import type { Area } from '../../sheets/layout';
import type { WpsApplication } from './wps-application';

/** Milliseconds within which WPS tells of what we have done, if it does and not at once. */
const patience = 3_000;

interface WrittenBlock {
  readonly sheet: string;
  readonly area: Area;
  /** The formulas and values that stand there since. */
  readonly cells: readonly (readonly unknown[])[];
  readonly until: number;
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
    /** The formulas and values of a block. */
    private readonly contentOf: (sheet: string, area: Area) => readonly (readonly unknown[])[],
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
    const now = this.now();
    const block = { sheet, area, cells: this.contentOf(sheet, area), until: now + patience };
    this.blocks = [...this.blocks.filter(({ until }) => until >= now), block];
  }

  /** What we have written before moves along with rows that we insert. */
  noteInsertedRows(sheet: string, row: number, count: number): void {
    this.moves = [...this.moves, { sheet, until: this.now() + patience }];
    this.blocks = this.blocks.map((block) =>
      block.sheet === sheet ? withRowsInserted(block, row, count) : block,
    );
  }

  /** Whether what WPS tells of is ours. Rows that moved are told of with no area. */
  isOurs(sheet: string, area: Area | null): boolean {
    if (this.writing > 0) return true;
    if (area === null) return this.isOurMove(sheet);
    const now = this.now();
    this.blocks = this.blocks.filter(({ until }) => until >= now);
    const blocks = this.blocks.filter((block) => block.sheet === sheet).reverse();
    if (!blocks.some((block) => holds(block.area, area))) return false;
    return this.contentOf(sheet, area).every((cells, row) =>
      cells.every((cell, column) => cell === writtenAt(blocks, area.row + row, area.column + column)),
    );
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

/** What the newest block that holds a cell has put there. */
function writtenAt(blocks: readonly WrittenBlock[], row: number, column: number): unknown {
  const cell = { row, column, rows: 1, columns: 1 };
  const block = blocks.find(({ area }) => holds(area, cell));
  return block?.cells[row - block.area.row]?.[column - block.area.column];
}

function withRowsInserted(block: WrittenBlock, row: number, count: number): WrittenBlock {
  const { area, cells } = block;
  if (row >= area.row + area.rows) return block;
  if (row <= area.row) return { ...block, area: { ...area, row: area.row + count } };
  const blank = Array.from({ length: count }, () => Array.from({ length: area.columns }, () => ''));
  const at = row - area.row;
  return {
    ...block,
    area: { ...area, rows: area.rows + count },
    cells: [...cells.slice(0, at), ...blank, ...cells.slice(at)],
  };
}
