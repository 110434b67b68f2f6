import { WorkbookProblem } from '../workbook-problem';
import { attributeOf } from '../xml/attributes';
import { contentOf, findElements, type ElementSpan } from '../xml/find-elements';
import { relationshipsOf, type Relationship } from './relationships';
import type { WorkbookPackage } from './workbook-package';

export interface WorkbookSheet {
  readonly name: string;
  /** The part; null for a sheet that is no grid. */
  readonly path: string | null;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** From 0, in the order of the tabs. */
  readonly place: number;
}

export interface DefinedName {
  readonly name: string;
  /** The place of the sheet it belongs to; null where it is the whole workbook's. */
  readonly sheet: number | null;
  readonly formula: string;
  readonly span: ElementSpan;
}

/** The workbook's own part, read. */
export interface WorkbookParts {
  readonly path: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

/**
 * Finds the workbook of a package and reads what it says of sheets and names.
 *
 * @throws WorkbookProblem
 */
export function workbookParts(parts: WorkbookPackage): WorkbookParts {
  const root = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument');
  if (!root || !parts.has(root.target) || !root.target.toLowerCase().endsWith('.xml'))
    throw new WorkbookProblem('workbook.not-a-workbook', '', 'The file is no .xlsx or .xlsm workbook.');
  if (relationshipsOf(parts, '').some(({ kind, target }) => kind === 'origin' && parts.has(target)))
    throw new WorkbookProblem(
      'workbook.signed',
      '',
      'The workbook is signed; a change would break the signature.',
    );
  const path = root.target;
  const text = parts.text(path);
  const elements = findElements(text, path, 'workbook', 'workbookPr', 'sheet', 'definedName');
  const named = (name: string): ElementSpan[] => elements.filter((element) => element.name === name);
  const [workbook] = named('workbook');
  if (!workbook) throw new WorkbookProblem('workbook.not-a-workbook', path, 'The part is no workbook.');
  if (workbook.tag.includes('http://purl.oclc.org/ooxml/'))
    throw new WorkbookProblem('workbook.strict', '', 'The workbook is saved as Strict Open XML.');
  const relationships = relationshipsOf(parts, path);
  return {
    path,
    relationships,
    sheets: named('sheet').map(({ tag }, place) => {
      const target = relationships.find(({ id }) => id === relationshipId(tag));
      const state = attributeOf(tag, 'state');
      return {
        name: attributeOf(tag, 'name') ?? '',
        path: target?.kind === 'worksheet' && parts.has(target.target) ? target.target : null,
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        place,
      };
    }),
    names: named('definedName').map((span) => {
      const sheet = attributeOf(span.tag, 'localSheetId');
      return {
        name: attributeOf(span.tag, 'name') ?? '',
        sheet: sheet === null ? null : Number(sheet),
        formula: contentOf(text, span),
        span,
      };
    }),
    date1904: named('workbookPr').some(({ tag }) => /^(1|true)$/.test(attributeOf(tag, 'date1904') ?? '')),
  };
}

/** `r:id`, whatever the prefix. */
function relationshipId(tag: string): string | null {
  const name = /\s([^\s=/>:]+:id)\s*=/.exec(tag)?.[1];
  return name === undefined ? null : attributeOf(tag, name);
}
