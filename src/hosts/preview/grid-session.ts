import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type DependencyIdentifier,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { HostError } from '../host-error';

/** The running grid and the workbook that is open in it: what every part of the adapter works on. */
export class GridSession {
  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
  ) {}

  get<T>(service: DependencyIdentifier<T>): T {
    return this.univer.__getInjector().get(service);
  }

  get commands(): ICommandService {
    return this.get(ICommandService);
  }

  get workbook(): Workbook {
    const workbook = this.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(
      UniverInstanceType.UNIVER_SHEET,
    );
    if (!workbook) throw new HostError('host.no-workbook', 'no workbook is open in the grid');
    return workbook;
  }

  worksheet(sheet: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(sheet);
    if (!worksheet) throw new HostError('host.sheet-missing', `no sheet has the id ${sheet}`);
    return worksheet;
  }

  /** Where a mutation goes. */
  target(sheet: string): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.workbook.getUnitId(), subUnitId: sheet };
  }
}
