import { LateCode } from '../parts/late-code';

/**
 * Seen once a session at most, while the work is seen every time: it comes with the pane, but is run when it is wanted.
 * A script of its own would be there long after the rest of the card.
 */
export const signInCode = new LateCode(
  async () => (await import(/* webpackMode: "eager" */ './sign-in')).SignIn,
);
