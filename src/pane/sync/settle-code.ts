import { LateCode } from '../parts/late-code';

/** Most reports meet nobody else's. */
export const settleCode = new LateCode(
  async () => (await import(/* webpackChunkName: "later" */ '../settle/settle-view')).SettleView,
);
