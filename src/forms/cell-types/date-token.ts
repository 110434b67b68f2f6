/** One piece of a written date. Numbers are as written; nothing is judged here. */
export type DateToken =
  | {
      readonly kind: 'day';
      readonly year?: number;
      readonly month?: number;
      readonly day: number;
      readonly loose: boolean;
    }
  | { readonly kind: 'month'; readonly year?: number; readonly month?: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** （周日至周二）, said of the range before it. */
  | { readonly kind: 'weekdays'; readonly from: number; readonly to: number }
  /** 共3天, said of all days before it. */
  | { readonly kind: 'total'; readonly days: number }
  | { readonly kind: 'range' }
  | { readonly kind: 'list' };

export interface TokenizedDate {
  readonly tokens: readonly DateToken[];
  /** What follows the date and is not part of it: a time of day, perhaps. */
  readonly rest: string;
}
