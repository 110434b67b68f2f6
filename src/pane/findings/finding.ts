import type { Issue } from '../../forms/issue';

/** What an entry of a list shows of an issue beside its words; one that the gateway found is one too. */
export type Finding = Pick<Issue, 'severity' | 'row' | 'column' | 'fixes'>;
