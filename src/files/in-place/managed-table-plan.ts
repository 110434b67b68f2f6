import type { SheetLayout } from '../../sheets/layout';
import type { ManagedTable } from '../../sheets/managed-table';

/** A managed table as its layout has it. */
export interface ManagedTablePlan extends ManagedTable {
  readonly layout: SheetLayout;
  readonly headers: readonly string[];
}

/** The plan of each managed sheet among the layouts; the others are none of ours. */
export function managedTablePlans(layouts: readonly SheetLayout[]): ManagedTablePlan[] {
  return layouts.flatMap((layout) =>
    layout.managed === undefined
      ? []
      : [
          {
            ...layout.managed,
            layout,
            headers: (layout.rows[layout.frozenRows - 1]?.cells ?? []).map((cell) =>
              String(cell?.value ?? ''),
            ),
          },
        ],
  );
}
