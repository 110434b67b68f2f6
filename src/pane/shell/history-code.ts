import { LateCode } from '../parts/late-code';

/** What was reported before is seldom asked for. */
export const historyCode = new LateCode(
  async () => (await import(/* webpackChunkName: "later" */ '../history/history-view')).HistoryView,
);
