import { Button } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useId, useState, type ReactNode } from 'react';
import { useStore } from '../store/use-store';
import { menuCode, type Menus } from './menu-code';
import type { MenuPlace } from './menu-place';

interface MenuButtonProps {
  readonly name: string;
  readonly size: 'small' | 'medium';
  /** The menu itself, drawn from the first opening on. */
  readonly children: (menus: Menus, place: MenuPlace) => ReactNode;
}

/**
 * A ⋯ button. The menu's code is fetched when the button is pointed at, gets the focus or is pressed; the button
 * is the same one before and after, so that neither the focus nor a click under way is lost.
 */
export function MenuButton({ name, size, children }: MenuButtonProps): ReactNode {
  const id = useId();
  const code = useStore(menuCode.state);
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const menus = code.kind === 'here' ? code.code : null;

  const change = (next: boolean): void => {
    setOpen(next);
    if (!next) return;
    setUsed(true);
    void menuCode.load().then((here) => {
      if (!here) setOpen(false);
    });
  };
  const prepare = (): void => void menuCode.prepare();
  return (
    <>
      <Button
        ref={setButton}
        id={id}
        appearance="subtle"
        size={size}
        icon={<MoreHorizontal20Regular />}
        aria-label={name}
        aria-haspopup="menu"
        {...(open && menus !== null ? { 'aria-expanded': true } : {})}
        onPointerEnter={prepare}
        onFocus={prepare}
        // Who has gone on before the menu came is not called back.
        onBlur={() => {
          if (menus === null) setOpen(false);
        }}
        onClick={() => change(!open)}
        onKeyDown={({ key }) => {
          if (key === 'ArrowDown') change(true);
          if (key === 'Escape') change(false);
        }}
      />
      {used && menus !== null && button !== null && children(menus, { button, open, onOpenChange: change })}
    </>
  );
}
