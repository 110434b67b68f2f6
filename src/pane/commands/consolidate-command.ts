import { GatewayError } from '../gateway-client/gateway-error';
import { collected } from '../office/board-rows';
import { openOfficeWork } from '../shell/open-office-work';
import type { CommandEnd, CommandWork } from './command-work';

/**
 * 汇总: draws all units' rows on new sheets. For any other unit than the office the pane says who may.
 * @throws {GatewayError} where the session has ended; anything else stands in the office's view.
 */
export async function consolidateCommand({ services, department }: CommandWork): Promise<CommandEnd> {
  const { campaign, unit } = department.owner;
  if (unit !== campaign.office) {
    const office = campaign.units.find(({ id }) => id === campaign.office);
    const name = office?.name[services.language.get()] ?? campaign.office;
    services.commandNote.set({ kind: 'office-only', office: name });
    return 'show-pane';
  }
  department.officeMode.set('office');
  const { loader, consolidation } = openOfficeWork(services, department);
  consolidation.dismiss();
  await loader.load();
  throwIfSessionEnded(loader.action.state.get().error);
  const board = loader.board.get();
  // That nothing was reported yet, or can't be heard of, the view says by itself.
  if (board === null || loader.action.state.get().error !== null || collected(board).units === 0)
    return 'show-pane';
  await consolidation.run(campaign);
  const state = consolidation.state.get();
  if (state.kind === 'failed') throwIfSessionEnded(state.error);
  return state.kind === 'done' ? 'done' : 'show-pane';
}

function throwIfSessionEnded(error: unknown): void {
  if (error instanceof GatewayError && error.sessionEnded) throw error;
}
