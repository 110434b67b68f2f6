import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatPeriod } from '../i18n/format-time';
import { useLanguage, useTexts } from '../i18n/language-context';
import { WaitingPushes } from '../outbox/waiting-pushes';
import type { Department } from './department';
import { FirstRunCard } from './first-run-card';
import { FormCard } from './form-card';
import type { PaneServices } from './pane-services';
import { SheetNote } from './sheet-note';
import { shellTexts } from './shell-texts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  campaign: { margin: '0', fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  period: { fontSize: '12px', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

interface DepartmentViewProps {
  readonly services: PaneServices;
  readonly department: Department;
  readonly now: Date;
}

/** The campaign, and a card a form. */
export function DepartmentView({ services, department, now }: DepartmentViewProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(shellTexts);
  const language = useLanguage();
  const { campaign, unit } = department.owner;
  const unitName = campaign.units.find(({ id }) => id === unit)?.name[language] ?? unit;
  return (
    <div className={styles.view}>
      <p className={styles.campaign}>
        {campaign.title[language]}{' '}
        <span className={styles.period}>{words.week(formatPeriod(campaign.period, language))}</span>
      </p>
      <FirstRunCard storage={services.storage} />
      <SheetNote services={services} department={department} />
      {department.desks.map((desk) => (
        <FormCard key={desk.form.id} services={services} department={department} desk={desk} now={now} />
      ))}
      {/* Of forms that the campaign has no more: not sent, and not lost. */}
      <WaitingPushes
        outbox={services.outbox}
        unit={unit}
        isOf={(form) => campaign.forms.every(({ id }) => id !== form)}
        names={{ form: '', unit: unitName }}
        now={now}
      />
    </div>
  );
}
