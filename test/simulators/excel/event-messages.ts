import type { CellEvent } from '../cells/cell-event';
import { excelAreaName } from './excel-addresses';
import { hasVersion } from './member-version';
import type { EventKind } from './event-kinds';

/** An event as it goes over the bridge. */
export interface EventMessage {
  readonly kind: EventKind;
  /** The sheet it is of. */
  readonly sheet: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What an event's arguments say, by the program's version and what the simulator knows. */
export interface EventFacts {
  readonly version: string;
  /** Who did it: the person at this Excel, or another in the same document. */
  readonly source: 'Local' | 'Remote';
  /** Values of a single cell before and after; absent where unknown. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly positions?: { readonly before: number; readonly after: number };
}

const changeTypes = {
  cells: 'RangeEdited',
  'rows-inserted': 'RowInserted',
  'rows-deleted': 'RowDeleted',
  'columns-inserted': 'ColumnInserted',
  'columns-deleted': 'ColumnDeleted',
} as const;

const visibilityNames = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** The messages for what happened in the spreadsheet. */
export function eventMessages(event: CellEvent, facts: EventFacts): readonly EventMessage[] {
  const { sheet } = event;
  const of = { source: facts.source, worksheetId: sheet };
  switch (event.kind) {
    case 'edited': {
      const content = {
        ...of,
        address: excelAreaName(event.area),
        ...(hasVersion(facts.version, '1.14')
          ? {
              triggerSource:
                event.origin === 'program' && facts.source === 'Local' ? 'ThisLocalAddin' : 'Unknown',
            }
          : {}),
      };
      if (event.change === 'formats') return [{ kind: 'FormatChangedEvent', sheet, content }];
      const changeType = changeTypes[event.change];
      const details = hasVersion(facts.version, '1.9') ? facts.details : {};
      return [
        {
          kind: 'DataChangedEvent',
          sheet,
          content: { ...content, changeType, shiftDirection: 'None', ...details },
        },
      ];
    }
    case 'selected':
      return [
        {
          kind: 'SelectionChangedEvent',
          sheet,
          content: { worksheetId: sheet, address: excelAreaName(event.area) },
        },
      ];
    case 'activated':
      return [
        { kind: 'DeactivatedEvent', sheet: event.before, content: { worksheetId: event.before } },
        { kind: 'ActivatedEvent', sheet, content: { worksheetId: sheet } },
      ];
    case 'added':
      return [{ kind: 'AddedEvent', sheet, content: of }];
    case 'removed':
      return [{ kind: 'DeletedEvent', sheet, content: of }];
    case 'renamed':
      return [
        {
          kind: 'EventNameChanged',
          sheet,
          content: { ...of, nameAfter: event.name, nameBefore: event.before },
        },
      ];
    case 'moved':
      return [
        {
          kind: 'EventMoved',
          sheet,
          content: {
            ...of,
            positionBefore: facts.positions?.before ?? 0,
            positionAfter: facts.positions?.after ?? 0,
          },
        },
      ];
    case 'visibility':
      return [
        {
          kind: 'EventVisibilityChanged',
          sheet,
          content: {
            ...of,
            visibilityAfter: visibilityNames[event.visibility],
            visibilityBefore: visibilityNames[event.before],
          },
        },
      ];
  }
}
