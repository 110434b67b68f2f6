import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { MenuButton } from './menu-button';
import { shellTexts } from './shell-texts';

export interface PaneMenuProps {
  readonly signedIn: boolean;
  readonly onSwitchUnit: () => void;
  readonly onSignOut: () => void;
  readonly onHelp: () => void;
  readonly onSelfCheck: () => void;
  /** Where the program has no other way of putting the pane away. */
  readonly onHide?: (() => void) | undefined;
  /** In the preview only, which is its own spreadsheet program. */
  readonly onNewWorkbook?: (() => void) | undefined;
}

/** The ⋯ menu of the pane. */
export function PaneMenu(props: PaneMenuProps): ReactNode {
  const words = useTexts(shellTexts);
  return (
    <MenuButton name={words.more} size="medium">
      {({ PaneMenuList }, place) => <PaneMenuList {...place} {...props} />}
    </MenuButton>
  );
}
