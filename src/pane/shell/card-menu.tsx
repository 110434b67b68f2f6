import type { ReactNode } from 'react';
import type { CardAction } from './card-menu-list';
import { MenuButton } from './menu-button';

/** What is done more rarely with a form. */
export function CardMenu({ name, actions }: { name: string; actions: readonly CardAction[] }): ReactNode {
  return (
    <MenuButton name={name} size="small">
      {({ CardMenuList }, place) => <CardMenuList {...place} actions={actions} />}
    </MenuButton>
  );
}
