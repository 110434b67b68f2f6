import type { RawCell } from '../../src/forms/cell';
import type { CellParser } from '../../src/forms/cell-type';
import type { IssueCode } from '../../src/forms/issue-catalogue';
import { demoCampaign } from '../demo-campaign';

/** What a cell was read as, short enough to stand in a table: canonical text and codes. */
export interface Reading {
  readonly canonical: string;
  readonly readable: boolean;
  readonly codes: readonly IssueCode[];
  readonly choices: readonly string[];
}

export function read(parser: CellParser<unknown>, raw: RawCell): Reading {
  const { value, canonical, findings } = parser(raw, { campaign: demoCampaign });
  return {
    canonical,
    readable: value !== null,
    codes: findings.map(({ code }) => code),
    choices: findings.flatMap(({ replacements }) => replacements ?? []),
  };
}

/** A cell that is understood, with nothing to say about it or just the codes given. */
export function understood(canonical: string, ...codes: IssueCode[]): object {
  return { canonical, readable: true, codes };
}

/** A cell that stays as it was written. */
export function refused(code: IssueCode): object {
  return { readable: false, codes: [code] };
}

/** A cell that stays as it was written, with what may be written instead. */
export function refusedFor(code: IssueCode, ...choices: string[]): object {
  return { readable: false, codes: [code], choices };
}
