/** Numbers of the object model's enumerations, under the names they have there (`et-jsapi-declare`). */
export const xl = {
  /** XlHAlign */
  left: -4131,
  center: -4108,
  right: -4152,
  /** XlVAlign */
  top: -4160,
  /** XlBordersIndex */
  edgeLeft: 7,
  edgeTop: 8,
  edgeBottom: 9,
  edgeRight: 10,
  insideVertical: 11,
  insideHorizontal: 12,
  /** XlLineStyle */
  continuous: 1,
  lineNone: -4142,
  /** XlColorIndex */
  colorNone: -4142,
  colorAutomatic: -4105,
  /** XlFormatConditionType */
  expression: 2,
  /** XlDVType */
  validateInputOnly: 0,
  validateList: 3,
  /** XlDVAlertStyle */
  alertInformation: 3,
  /** XlFormatConditionOperator */
  between: 1,
  /** XlPaperSize */
  paperA4: 9,
  /** XlPageOrientation */
  portrait: 1,
  landscape: 2,
  /** XlSheetVisibility */
  sheetVisible: -1,
  sheetHidden: 0,
} as const;
