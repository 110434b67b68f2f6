import { ComponentManager, SheetCanvasPopManagerService } from '@univerjs/preset-sheets-core';
import { SheetDataValidationModel } from '@univerjs/preset-sheets-data-validation';
import type { SheetSelection } from '../host';
import type { GridSession } from './grid-session';
import { InputPromptPopup } from './input-prompt';
import type { Listeners } from './listeners';

const component = 'fujiantong-input-prompt';

/** Shows the prompt of the selected cell above it; the grid keeps prompts with its rules but shows none itself. */
export function showPrompts(session: GridSession, selections: Listeners<SheetSelection>): void {
  session.get(ComponentManager).register(component, InputPromptPopup);
  let shown: { dispose: () => void } | null = null;
  selections.add(({ sheet, address }) => {
    shown?.dispose();
    shown = null;
    const { unitId } = session.target(sheet);
    const rule = session
      .get(SheetDataValidationModel)
      .getRuleByLocation(unitId, sheet, address.row, address.column);
    if (!rule?.showInputMessage || !rule.prompt) return;
    shown =
      session.get(SheetCanvasPopManagerService).attachPopupToCell(address.row, address.column, {
        componentKey: component,
        direction: 'top-left',
        extraProps: { title: rule.promptTitle ?? '', text: rule.prompt },
      }) ?? null;
  });
}
