import { textOf } from '../../forms/cell';
import type { Form } from '../../forms/form';
import type { Fix } from '../../forms/issue';
import type { Language } from '../../forms/language';
import { checkTexts } from './check-texts';
import type { Finding } from './finding';

/** What a fix does, with its result: `改为 200`; other cells it writes are named. */
export function fixLabel(
  fix: Fix,
  finding: Pick<Finding, 'row' | 'column'>,
  form: Form,
  language: Language,
): string {
  const words = checkTexts[language];
  return fix.patches
    .map((patch) => {
      const after = textOf(patch.after);
      if (patch.row === finding.row && patch.column === finding.column)
        return after === '' ? words.clearCell : words.changeTo(after);
      const label =
        form.columns.find((column) => column.id === patch.column)?.label[language] ?? patch.column;
      return words.write(label, after);
    })
    .join(words.and);
}
