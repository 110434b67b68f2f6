/// <reference types="et-jsapi-declare/lib.et" />
import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type {
  WpsApplication,
  WpsBorder,
  WpsBorders,
  WpsFont,
  WpsFormatCondition,
  WpsFormatConditions,
  WpsInterior,
  WpsPageSetup,
  WpsRange,
  WpsValidation,
  WpsWindow,
  WpsWorkbook,
  WpsWorksheet,
  WpsWorksheets,
} from '../../../src/hosts/wps/wps-application';
import { xl } from '../../../src/hosts/wps/wps-constants';

/** Whether a member can be used as ours says: objects that it leads to are compared by themselves. */
type IsFit<Theirs, Ours> = unknown extends Ours
  ? true
  : [NonNullable<Ours>] extends [(...given: infer Given) => unknown]
    ? [Theirs] extends [(...given: infer Taken) => unknown]
      ? [Given] extends [Taken]
        ? true
        : false
      : false
    : [NonNullable<Ours>] extends [object]
      ? [Theirs] extends [object]
        ? true
        : false
      : [Theirs] extends [Ours]
        ? true
        : false;

/** The members of ours that the package has not, or has otherwise. */
type Misfit<Theirs, Ours> = {
  [Member in keyof Ours]-?: Member extends keyof Theirs
    ? IsFit<Theirs[Member], Ours[Member]> extends true
      ? never
      : Member
    : Member;
}[keyof Ours];

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/**
 * Our members against `et-jsapi-declare` 2.5.0: each fits but for those named here, in which the package is wrong.
 *
 * - `Font.Name` is never undefined, and `Border.LineStyle` and the alignments are numbers, not booleans.
 * - `Application.Build` is a text, `12.1.0.17827`, and `ApiEvent` is kept among the add-in's own globals.
 * - `Range.Value2` takes numbers and booleans, `Range.Formula` blocks: the package rejects `Value2 = 5`.
 *   Ours says unknown, so that both are read with care.
 * - `Worksheets.Item` gives a worksheet: the package rejects `Worksheets.Item('x').Name`.
 */
const fits: readonly [
  Same<Misfit<Et.Application, WpsApplication>, 'ApiEvent' | 'Build'>,
  Same<Misfit<Et.Workbook, WpsWorkbook>, never>,
  Same<Misfit<Et.Worksheets, WpsWorksheets>, never>,
  Same<Misfit<Et.Worksheet, WpsWorksheet>, never>,
  Same<Misfit<Et.Range, WpsRange>, 'HorizontalAlignment' | 'VerticalAlignment'>,
  Same<Misfit<Et.Font, WpsFont>, 'Name'>,
  Same<Misfit<Et.Interior, WpsInterior>, never>,
  Same<Misfit<Et.Borders, WpsBorders>, never>,
  Same<Misfit<Et.Border, WpsBorder>, 'LineStyle'>,
  Same<Misfit<Et.Validation, WpsValidation>, never>,
  Same<Misfit<Et.FormatConditions, WpsFormatConditions>, never>,
  Same<Misfit<Et.FormatCondition, WpsFormatCondition>, never>,
  Same<Misfit<Et.PageSetup, WpsPageSetup>, never>,
  Same<Misfit<Et.Window, WpsWindow>, never>,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true];

// The two that the package is known for, so that a newer one which is right is noticed.
type RejectsNumber = Same<5 extends Et.Range['Value2'] ? true : false, false>;
type RejectsName = Same<'Name' extends keyof ReturnType<Et.Worksheets['Item']> ? true : false, false>;
const rejects: readonly [RejectsNumber, RejectsName] = [true, true];

/** The package's names for our constants. */
const names: Readonly<Record<keyof typeof xl, string>> = {
  left: 'xlLeft',
  center: 'xlCenter',
  right: 'xlRight',
  top: 'xlTop',
  edgeLeft: 'xlEdgeLeft',
  edgeTop: 'xlEdgeTop',
  edgeBottom: 'xlEdgeBottom',
  edgeRight: 'xlEdgeRight',
  insideVertical: 'xlInsideVertical',
  insideHorizontal: 'xlInsideHorizontal',
  continuous: 'xlContinuous',
  lineNone: 'xlLineStyleNone',
  colorNone: 'xlNone',
  colorAutomatic: 'xlAutomatic',
  expression: 'xlExpression',
  validateInputOnly: 'xlValidateInputOnly',
  validateList: 'xlValidateList',
  alertInformation: 'xlValidAlertInformation',
  between: 'xlBetween',
  paperA4: 'xlPaperA4',
  portrait: 'xlPortrait',
  landscape: 'xlLandscape',
  sheetVisible: 'xlSheetVisible',
  sheetHidden: 'xlSheetHidden',
};

describe('our interface of WPS’s object model', () => {
  it('fits the package’s typing, but where that is wrong', () => {
    // Judged by the compiler: this file has no errors.
    expect([...fits, ...rejects]).not.toContain(false);
  });

  it('numbers the enumerations as the package does', () => {
    const typing = fs.readFileSync(require.resolve('et-jsapi-declare/lib.et.d.ts'), 'utf8');
    for (const [own, name] of Object.entries(names)) {
      const value = new RegExp(`\\b${name} = (-?\\d+)`).exec(typing)?.[1];
      expect([name, Number(value)]).toEqual([name, xl[own as keyof typeof xl]]);
    }
  });
});
