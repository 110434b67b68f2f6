import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { languages } from '../../forms/language';
import { useLanguageStore, useTexts } from '../i18n/language-context';
import type { Store } from '../store/store';
import { useStore } from '../store/use-store';
import { MenuAnchor } from './menu-anchor';
import type { MenuPlace } from './menu-place';
import { shellTexts } from './shell-texts';

/** Each language calls itself by its own name, so that whoever is lost finds home. */
const languageNames = { 'zh-CN': '中文', 'en-US': 'English' } as const;

export interface PaneMenuProps {
  readonly signedIn: boolean;
  /** Whether findings are marked on the sheet; the person may choose. */
  readonly marks: Store<boolean>;
  readonly onSwitchUnit: () => void;
  readonly onSignOut: () => void;
  readonly onHelp: () => void;
  readonly onSelfCheck: () => void;
  /** Where the program has no other way of putting the pane away. */
  readonly onHide?: (() => void) | undefined;
  /** In the preview only, which is its own spreadsheet program. */
  readonly onNewWorkbook?: (() => void) | undefined;
}

/** What the ⋯ menu of the pane offers. */
export function PaneMenuList(props: MenuPlace & PaneMenuProps): ReactNode {
  const { button, open, onOpenChange, signedIn, onSwitchUnit, onSignOut, onNewWorkbook } = props;
  const { onHelp, onSelfCheck, onHide } = props;
  const words = useTexts(shellTexts);
  const store = useLanguageStore();
  const language = useStore(store);
  const marks = useStore(props.marks);
  return (
    <Menu
      open={open}
      onOpenChange={(_, data) => onOpenChange(data.open)}
      checkedValues={{ language: [language], sheet: marks ? ['marks'] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'sheet') props.marks.set(checkedItems.includes('marks'));
        const chosen = languages.find((one) => one === checkedItems[0]);
        if (chosen !== undefined) store.set(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuAnchor button={button} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-labelledby={button.id}>
          {/* First, away from signing out: pressed often, where an open pane keeps the ribbon from the mouse. */}
          {onHide && <MenuItem onClick={onHide}>{words.collapse}</MenuItem>}
          {signedIn && <MenuItem onClick={onSwitchUnit}>{words.switchUnit}</MenuItem>}
          <MenuGroup>
            <MenuGroupHeader>{words.language}</MenuGroupHeader>
            {languages.map((one) => (
              <MenuItemRadio key={one} name="language" value={one} lang={one}>
                {languageNames[one]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {signedIn && (
            <MenuItemCheckbox name="sheet" value="marks">
              {words.markSheet}
            </MenuItemCheckbox>
          )}
          <MenuDivider />
          <MenuItem onClick={onHelp}>{words.help}</MenuItem>
          <MenuItem onClick={onSelfCheck}>{words.selfCheck}</MenuItem>
          {onNewWorkbook && <MenuItem onClick={onNewWorkbook}>{words.newWorkbook}</MenuItem>}
          {signedIn && <MenuItem onClick={onSignOut}>{words.signOut}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
