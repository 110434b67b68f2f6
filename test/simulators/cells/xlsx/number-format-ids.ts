/** Number formats that files name by a number alone. */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [31, 'yyyy"年"m"月"d"日"'],
  [45, 'mm:ss'],
  [49, '@'],
]);

/** Those that mean the same whatever the language of the program. */
export const writtenFormats: ReadonlyMap<string, number> = new Map(
  [0, 1, 2, 3, 4, 9, 10, 49].map((id) => [builtInFormats.get(id) ?? 'General', id]),
);

export const firstOwnFormat = 164;
