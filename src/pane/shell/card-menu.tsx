import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactNode } from 'react';

export interface CardAction {
  readonly label: string;
  readonly onClick: () => void;
}

/** What is done more rarely with a form. */
export function CardMenu({ name, actions }: { name: string; actions: readonly CardAction[] }): ReactNode {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreHorizontal20Regular />} aria-label={name} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
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
