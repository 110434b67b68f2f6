/** The commands of the ribbon, under the names that the add-in's manifests use. */
export const commandNames = [
  'insertSchedule',
  'insertStatistics',
  'check',
  'push',
  'pull',
  'consolidate',
] as const;

export type CommandName = (typeof commandNames)[number];

/** What a command of the ribbon leaves to the person, to be read and decided in the pane. */
export type CommandNote =
  /** Goes on by itself once somebody has signed in. */
  | { readonly kind: 'sign-in'; readonly command: CommandName }
  /** The open sheet is no form of the unit, and there are several that may be meant. */
  | {
      readonly kind: 'choose';
      readonly command: CommandName;
      readonly choices: readonly { readonly label: string; readonly onChoose: () => void }[];
    }
  | { readonly kind: 'no-form'; readonly command: CommandName }
  | { readonly kind: 'nothing-reported' }
  /** Inserting was asked for, and the form has a sheet already. */
  | { readonly kind: 'already-there'; readonly form: string; readonly onInsert: () => void }
  /** Inserting was asked for, and the form has been reported, from another workbook perhaps. */
  | {
      readonly kind: 'reported-before';
      readonly form: string;
      readonly version: number;
      readonly onFetch: () => void;
      readonly onInsert: () => void;
    }
  | { readonly kind: 'no-such-form' }
  /** `office` names who may. */
  | { readonly kind: 'office-only'; readonly office: string }
  | { readonly kind: 'failed'; readonly error: unknown; readonly onRetry: () => void };
