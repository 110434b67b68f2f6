import { TabList, Tab, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { OfficeView } from '../office/office-view';
import { workbookOf } from '../gateway-client/health-monitor';
import { useTexts } from '../i18n/language-context';
import { Late } from '../parts/late';
import { useStore } from '../store/use-store';
import type { Department } from './department';
import { DepartmentView } from './department-view';
import { historyCode } from './history-code';
import { openOfficeWork } from './open-office-work';
import type { PaneServices } from './pane-services';
import { shellTexts } from './shell-texts';

const useStyles = makeStyles({ desk: { display: 'flex', flexDirection: 'column', gap: '10px' } });

interface OfficeDeskProps {
  readonly services: PaneServices;
  readonly department: Department;
  readonly now: Date;
}

/** The office consolidates; it is a unit too, with forms of its own. */
export function OfficeDesk({ services, department, now }: OfficeDeskProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(shellTexts);
  const mode = useStore(department.officeMode);
  const workbook = workbookOf(useStore(services.health.state));
  const office = openOfficeWork(services, department);
  return (
    <div className={styles.desk}>
      <TabList
        size="small"
        aria-label={words.modeLabel}
        selectedValue={mode}
        onTabSelect={(_, { value }) => department.officeMode.set(value === 'own' ? 'own' : 'office')}
      >
        <Tab value="office">{words.consolidate}</Tab>
        <Tab value="own">{words.ownForms}</Tab>
      </TabList>
      {mode === 'own' ? (
        <DepartmentView services={services} department={department} now={now} />
      ) : (
        <OfficeView
          {...office}
          campaign={department.owner.campaign}
          gateway={services.gateway}
          now={now}
          renderHistory={(of) => (
            <Late code={historyCode} onClose={of.onClose}>
              {(HistoryView) => (
                <HistoryView
                  gateway={services.gateway}
                  campaign={department.owner.campaign}
                  {...of}
                  workbook={workbook}
                  sheet={null}
                  onRestored={() => void office.loader.load()}
                  now={now}
                />
              )}
            </Late>
          )}
        />
      )}
    </div>
  );
}
