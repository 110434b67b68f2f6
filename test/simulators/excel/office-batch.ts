/** One batch as Microsoft's client library sends it, once per `context.sync()`. Wire names are PascalCase. */
export interface OfficeBatch {
  readonly Actions: readonly OfficeAction[];
  readonly ObjectPaths: Readonly<Record<string, OfficeObjectPath>>;
}

export interface OfficeArguments {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument, the object path it stands for; 0 where it is a value. Absent: all are values. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface OfficeQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface OfficeAction {
  readonly Id: number;
  /** See `actionTypes`. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: OfficeQuery;
  readonly ArgumentInfo?: OfficeArguments;
  /** The properties of an update, by their names in scripts. */
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface OfficeObjectPath {
  readonly Id: number;
  /** See `objectPathTypes`. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: OfficeArguments;
}

/** What the workbook answers to one action. */
export interface OfficeResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface OfficeError {
  readonly Code: string;
  readonly Message: string;
  /** `Worksheet.name` */
  readonly Location: string;
  readonly HttpStatusCode: number;
  /** Which of the batch's actions failed; -1: none of them was begun. */
  readonly ActionIndex: number;
}

/** What a batch comes to. Excel has no rollback: what stands before the error has been done. */
export interface OfficeAnswer {
  readonly Results: readonly OfficeResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: OfficeError;
}

export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  update: 9,
} as const;

export const objectPathTypes = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Bits of a request's flags. */
export const requestFlags = {
  /** Wait until the person has left the cell. */
  delayForCellEdit: 64,
} as const;
