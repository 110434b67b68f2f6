import { LateCode } from '../parts/late-code';

/** Most forms are sent without a waiver. */
export const waiverCode = new LateCode(
  async () => (await import(/* webpackChunkName: "later" */ './waiver-form')).WaiverForm,
);
