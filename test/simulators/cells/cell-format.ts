export interface CellBorders {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

/** A cell's own format, whatever conditional formats lie over it. */
export interface CellFormat {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** `#rrggbb` in lower case; null is automatic. */
  readonly color: string | null;
  /** `#rrggbb` in lower case; null is no fill. */
  readonly fill: string | null;
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
  /** Thin lines. */
  readonly borders: CellBorders;
  readonly numberFormat: string;
  readonly locked: boolean;
}

export type FormatChange = Partial<Omit<CellFormat, 'borders'>> & {
  readonly borders?: Partial<CellBorders>;
};

/** What a new sheet's cells look like. */
export const defaultFormat: CellFormat = {
  font: '等线',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: null,
  fill: null,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  borders: { top: false, right: false, bottom: false, left: false },
  numberFormat: 'General',
  locked: true,
};
