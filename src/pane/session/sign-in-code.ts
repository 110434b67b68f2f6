import { LateCode } from '../parts/late-code';

/** Seen once a session at most, while the work is seen every time. */
export const signInCode = new LateCode(
  async () => (await import(/* webpackChunkName: "forms" */ './sign-in')).SignIn,
);
