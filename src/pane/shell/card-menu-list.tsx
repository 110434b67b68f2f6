import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { MenuAnchor } from './menu-anchor';
import type { MenuPlace } from './menu-place';

export interface CardAction {
  readonly label: string;
  readonly onClick: () => void;
}

/** What the ⋯ menu of a card offers. */
export function CardMenuList(props: MenuPlace & { actions: readonly CardAction[] }): ReactNode {
  const { button, open, onOpenChange, actions } = props;
  return (
    <Menu open={open} onOpenChange={(_, data) => onOpenChange(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <MenuAnchor button={button} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-labelledby={button.id}>
          {actions.map(({ label, onClick }) => (
            <MenuItem key={label} onClick={onClick}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
