import type { ReactNode } from 'react';
import { MenuButton } from './menu-button';

export interface CardAction {
  readonly label: string;
  readonly onClick: () => void;
}

/** What is done more rarely with a form. */
export function CardMenu({ name, actions }: { name: string; actions: readonly CardAction[] }): ReactNode {
  return (
    <MenuButton name={name} size="small">
      {({ CardMenuList }, place) => <CardMenuList {...place} actions={actions} />}
    </MenuButton>
  );
}
