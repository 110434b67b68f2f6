/// <reference types="office-js" />
import { undoGroupHeader } from './undo-support';

let groups = 0;

/**
 * Has a run that asks for `mergeUndoGroup` say so at the bridge, as Office.js does from ExcelApi 1.20 on; the client
 * library of the npm package is older and leaves it out.
 */
export function withUndoGroups(run: typeof Excel.run): typeof Excel.run {
  const grouped = (...given: unknown[]): unknown => {
    const [options, batch] = given;
    if (!isMerging(options) || typeof batch !== 'function') return Reflect.apply(run, undefined, given);
    groups += 1;
    const group = `group-${groups}`;
    const marked = (context: { requestHeaders: Record<string, string> }): unknown => {
      context.requestHeaders[undoGroupHeader] = group;
      return Reflect.apply(batch, undefined, [context]);
    };
    return Reflect.apply(run, undefined, [options, marked]);
  };
  return grouped as typeof Excel.run;
}

function isMerging(options: unknown): boolean {
  return (
    typeof options === 'object' &&
    options !== null &&
    'mergeUndoGroup' in options &&
    options.mergeUndoGroup === true
  );
}
