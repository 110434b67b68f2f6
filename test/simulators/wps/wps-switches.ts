/**
 * What is not known of every WPS, or of none: an adapter works whichever way it is. Of two ways the first is that of
 * Excel, whose object model WPS follows.
 */
export interface WpsSwitches {
  /** In what shape a single row or column is read. */
  readonly lines: 'block' | 'flat';
  /** Whether an apostrophe before a text that is assigned says that it is text, or is a part of it. */
  readonly apostrophe: 'prefix' | 'literal';
  /** Whether texts that are assigned to cells that aren't text cells are parsed as if typed. */
  readonly texts: 'parsed' | 'kept';
  /** What a number becomes that is assigned to a text cell. */
  readonly numbersInTextCells: 'texts' | 'numbers';
  /** Whether SheetChange tells of what add-ins write. */
  readonly ownWrites: 'told' | 'told-later' | 'untold';
  /** Whether `EnableEvents = false` keeps events from being told. */
  readonly enableEvents: 'heeded' | 'ignored';
  readonly events: 'told' | 'silent' | 'missing';
  readonly codeNames: 'present' | 'empty' | 'missing';
  /** Without a printer a paper size is refused. */
  readonly pageSetup: 'present' | 'missing' | 'no-printer';
  readonly firstPriority: 'present' | 'missing';
  /** What an add-in's write is to the person's undo. */
  readonly undo: 'cleared' | 'steps';
  /** What deleting a conditional format deletes that was found by a part of the cells it lies over. */
  readonly conditionDelete: 'rule' | 'part';
  /** What asking for a task pane that is gone does. */
  readonly stalePane: 'throws' | 'null';
}

export const excelLike: WpsSwitches = {
  lines: 'block',
  apostrophe: 'prefix',
  texts: 'parsed',
  numbersInTextCells: 'texts',
  ownWrites: 'told',
  enableEvents: 'heeded',
  events: 'told',
  codeNames: 'present',
  pageSetup: 'present',
  firstPriority: 'present',
  undo: 'cleared',
  conditionDelete: 'rule',
  stalePane: 'throws',
};

/** The other ways of each switch. */
export const otherWays: { readonly [Switch in keyof WpsSwitches]: readonly WpsSwitches[Switch][] } = {
  lines: ['flat'],
  apostrophe: ['literal'],
  texts: ['kept'],
  numbersInTextCells: ['numbers'],
  ownWrites: ['told-later', 'untold'],
  enableEvents: ['ignored'],
  events: ['silent', 'missing'],
  codeNames: ['empty', 'missing'],
  pageSetup: ['missing', 'no-printer'],
  firstPriority: ['missing'],
  undo: ['steps'],
  conditionDelete: ['part'],
  stalePane: ['null'],
};
