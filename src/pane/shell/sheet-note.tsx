import type { ReactNode } from 'react';
import { activeSheetOf } from '../document/document-state';
import { useLanguage, useTexts } from '../i18n/language-context';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { useStore } from '../store/use-store';
import type { Department } from './department';
import type { PaneServices } from './pane-services';
import { shellTexts } from './shell-texts';

interface SheetNoteProps {
  readonly services: PaneServices;
  readonly department: Department;
}

/** Says so when the sheet in front is a form, but not one of the unit that is signed in. */
export function SheetNote({ services, department }: SheetNoteProps): ReactNode {
  const words = useTexts(shellTexts);
  const language = useLanguage();
  const document = useStore(services.watcher.state);
  const { campaign, unit } = department.owner;
  const binding = activeSheetOf(document)?.binding ?? null;
  const failure = <FailureNotice error={document.failure} onRetry={() => void services.watcher.list()} />;
  if (binding === null || (binding.campaign === campaign.id && binding.unit === unit)) return failure;
  const other = campaign.units.find(({ id }) => id === binding.unit)?.name[language] ?? binding.unit;
  const form = campaign.forms.find(({ id }) => id === binding.form)?.label ?? binding.form;
  return (
    <>
      {failure}
      <Notice tone="warning" announce="politely">
        {binding.campaign === campaign.id ? words.otherUnit(other, form) : words.otherCampaign}
      </Notice>
    </>
  );
}
