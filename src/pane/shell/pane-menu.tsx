import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { MenuButton } from './menu-button';
import type { PaneMenuProps } from './pane-menu-list';
import { shellTexts } from './shell-texts';

/** The ⋯ menu of the pane. */
export function PaneMenu(props: PaneMenuProps): ReactNode {
  const words = useTexts(shellTexts);
  return (
    <MenuButton name={words.more} size="medium">
      {({ PaneMenuList }, place) => <PaneMenuList {...place} {...props} />}
    </MenuButton>
  );
}
