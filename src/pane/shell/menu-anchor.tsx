import { forwardRef, useImperativeHandle } from 'react';

/** Stands for a button elsewhere where Fluent's menu looks for its trigger: placed at it, gives the focus back to it. */
export const MenuAnchor = forwardRef<HTMLElement, { readonly button: HTMLElement }>(function MenuAnchor(
  { button },
  ref,
) {
  useImperativeHandle(ref, () => button, [button]);
  return null;
});
