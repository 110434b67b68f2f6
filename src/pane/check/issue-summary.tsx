import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { checkTexts } from '../findings/check-texts';
import type { IssueCounts } from './listed-issues';

const useStyles = makeStyles({
  summary: { margin: '0', fontSize: '13px', color: tokens.colorNeutralForeground2, minHeight: '19px' },
});

/** `3 处错误 · 1 处提醒`, read out when it changes. Numbers first, the list after. */
export function IssueSummary({ errors, waived, warnings, infos }: IssueCounts): ReactNode {
  const words = useTexts(checkTexts);
  const parts = [
    errors > 0 && words.errors(errors),
    waived > 0 && words.waivedCount(waived),
    warnings > 0 && words.warnings(warnings),
    infos > 0 && words.infos(infos),
  ].filter((part) => part !== false);
  return (
    <p role="status" className={useStyles().summary}>
      {parts.length === 0 ? words.clean : parts.join(' · ')}
    </p>
  );
}
