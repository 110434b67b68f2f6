import { DataValidationType } from '@univerjs/core';
import {
  ComponentManager,
  IEditorBridgeService,
  SheetCanvasPopManagerService,
} from '@univerjs/preset-sheets-core';
import { SheetDataValidationModel } from '@univerjs/preset-sheets-data-validation';
import type { SheetSelection } from '../host';
import type { GridSession } from './grid-session';
import { InputPromptPopup } from './input-prompt';
import type { Listeners } from '../listeners';

const component = 'fujiantong-input-prompt';
/** Rules may be of types beyond the enumeration. */
const listType: string = DataValidationType.LIST;
/** Opening a dropdown by its arrow; the grid doesn't export the name. */
const dropdownOperation = 'sheet.operation.show-data-validation-dropdown';

/** Shows the prompt of the selected cell below it; the grid keeps prompts with its rules but shows none itself. */
export function showPrompts(session: GridSession, selections: Listeners<SheetSelection>): void {
  session.get(ComponentManager).register(component, InputPromptPopup);
  let shown: { readonly dispose: () => void; readonly besideList: boolean } | null = null;
  const hide = (): void => {
    shown?.dispose();
    shown = null;
  };
  selections.add(({ sheet, address: { row, column } }) => {
    hide();
    const { unitId } = session.target(sheet);
    const rule = session.get(SheetDataValidationModel).getRuleByLocation(unitId, sheet, row, column);
    if (!rule?.showInputMessage || !rule.prompt) return;
    const popup = session.get(SheetCanvasPopManagerService).attachPopupToCell(row, column, {
      componentKey: component,
      direction: 'bottom-left',
      extraProps: { title: rule.promptTitle ?? '', text: rule.prompt },
    });
    if (popup)
      shown = {
        dispose: () => {
          popup.dispose();
        },
        besideList: rule.type === listType,
      };
  });
  // A dropdown opens in the same place and says more.
  session.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
    if (visible && shown?.besideList) hide();
  });
  session.commands.onCommandExecuted(({ id }) => {
    if (id === dropdownOperation) hide();
  });
}
