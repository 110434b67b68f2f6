import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactNode } from 'react';
import { languages } from '../../forms/language';
import { useLanguageStore, useTexts } from '../i18n/language-context';
import { useStore } from '../store/use-store';
import { shellTexts } from './shell-texts';

/** Each language calls itself by its own name, so that whoever is lost finds home. */
const languageNames = { 'zh-CN': '中文', 'en-US': 'English' } as const;

interface PaneMenuProps {
  readonly signedIn: boolean;
  readonly onSwitchUnit: () => void;
  readonly onSignOut: () => void;
  readonly onHelp: () => void;
  /** In the preview only, which is its own spreadsheet program. */
  readonly onNewWorkbook?: (() => void) | undefined;
}

/** The ⋯ menu of the pane. */
export function PaneMenu({
  signedIn,
  onSwitchUnit,
  onSignOut,
  onHelp,
  onNewWorkbook,
}: PaneMenuProps): ReactNode {
  const words = useTexts(shellTexts);
  const store = useLanguageStore();
  const language = useStore(store);
  return (
    <Menu
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = languages.find((one) => one === checkedItems[0]);
        if (chosen !== undefined) store.set(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {signedIn && <MenuItem onClick={onSwitchUnit}>{words.switchUnit}</MenuItem>}
          <MenuGroup>
            <MenuGroupHeader>{words.language}</MenuGroupHeader>
            {languages.map((one) => (
              <MenuItemRadio key={one} name="language" value={one} lang={one}>
                {languageNames[one]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={onHelp}>{words.help}</MenuItem>
          {onNewWorkbook && <MenuItem onClick={onNewWorkbook}>{words.newWorkbook}</MenuItem>}
          {signedIn && <MenuItem onClick={onSignOut}>{words.signOut}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
