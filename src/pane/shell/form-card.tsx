import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { FixesDone } from '../check/fixes-done';
import { IssueList } from '../check/issue-list';
import { IssueSummary } from '../check/issue-summary';
import type { ListSurroundings } from '../findings/list-surroundings';
import { fillTexts } from '../fill/fill-texts';
import { workbookOf } from '../gateway-client/health-monitor';
import { useLanguage, useTexts } from '../i18n/language-context';
import { FailureNotice } from '../parts/failure-notice';
import { Late } from '../parts/late';
import { Notice } from '../parts/notice';
import { WaitingPushes } from '../outbox/waiting-pushes';
import { useHeldFocus } from '../parts/use-held-focus';
import { useStore } from '../store/use-store';
import { versionWords } from '../sync/conflict-words';
import { SyncOutcome } from '../sync/sync-outcome';
import { syncTexts } from '../sync/sync-texts';
import { CardButtons } from './card-buttons';
import { CardHeader } from './card-header';
import { CardMenu } from './card-menu';
import { CardState } from './card-state';
import { cardTexts } from './card-texts';
import type { Department } from './department';
import type { FormDesk } from './form-desk';
import { historyCode } from './history-code';
import type { PaneServices } from './pane-services';
import { useCalled } from './use-called';
import { useCard } from './use-card';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '6px 10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  active: { ...shorthands.borderColor(tokens.colorBrandStroke1) },
});

interface FormCardProps {
  readonly services: PaneServices;
  readonly department: Department;
  readonly desk: FormDesk;
  readonly now: Date;
}

/** One form of the unit: where it stands, what is wrong, and the next step. */
export function FormCard({ services, department, desk, now }: FormCardProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const fill = useTexts(fillTexts);
  const sync = useTexts(syncTexts);
  const words = useTexts(cardTexts);
  const card = useCard(services, department, desk);
  const filling = useStore(desk.fill.action.state);
  const missing = useStore(desk.fill.missing);
  const fixing = useStore(desk.fixing.action.state);
  const toggled = useStore(desk.toggled);
  const workbook = workbookOf(useStore(services.health.state));

  const section = useRef<HTMLElement>(null);
  const stage = useStore(desk.sync.state).kind;
  const { waiting } = card;
  const [past, setPast] = useState<{ readonly since: number | null } | null>(null);
  const land = useHeldFocus(section, `${stage} ${waiting?.key ?? ''} ${past !== null}`);
  useCalled(section, desk.called);

  const { form } = desk;
  const { sheet, reading, reported, counts, issues } = card;
  const name = `${form.label} ${form.name[language]}`;
  // Opened or closed by hand holds until the sheet comes to the front or leaves it.
  const open = toggled?.during === card.active ? toggled.open : card.active;
  const unitName = department.owner.campaign.units.find(({ id }) => id === department.owner.unit)?.name[
    language
  ];
  const version = sheet?.binding?.version ?? null;
  const newer = version !== null && reported !== null && reported.version > version ? reported : null;
  const fetch = (): void => void desk.sync.pull().then(land);
  const around: ListSurroundings = {
    form,
    reading,
    cursor: card.cursor,
    busy: fixing.busy,
    onGoTo: (place) => void (sheet && desk.fixing.goTo(sheet.id, place)),
    onFix: (patches) => void (sheet && desk.fixing.apply(sheet.id, patches)),
  };
  const menu = [
    ...(sheet !== null && !card.active
      ? [{ label: fill.goToSheet, onClick: () => void desk.fill.goTo(sheet.id) }]
      : []),
    ...(reported === null
      ? []
      : [
          { label: sync.pull, onClick: fetch },
          { label: words.history, onClick: () => setPast({ since: null }) },
        ]),
    ...(sheet === null ? [] : [{ label: fill.insertAnother, onClick: () => void desk.fill.insert() }]),
    { label: sync.zeroReport, onClick: () => void desk.sync.zeroReport().then(land) },
  ];
  return (
    <section
      ref={section}
      aria-label={name}
      className={mergeClasses(styles.card, card.active && styles.active)}
    >
      <CardHeader
        name={name}
        open={open}
        onToggle={() => desk.toggled.set({ during: card.active, open: !open })}
        menu={<CardMenu name={fill.more(name)} actions={menu} />}
      />
      <CardState form={form} state={card.state} reported={reported !== null} now={now} />
      {newer !== null && stage !== 'conflict' && (
        <Notice
          tone="plain"
          announce="politely"
          actions={
            <>
              {card.state.kind === 'older' && (
                <Button
                  size="small"
                  appearance="primary"
                  disabledFocusable={stage === 'working'}
                  onClick={fetch}
                >
                  {words.fetch(newer.version)}
                </Button>
              )}
              <Button size="small" onClick={() => setPast({ since: version })}>
                {words.compare}
              </Button>
            </>
          }
        >
          {words.newer[card.state.kind === 'older' ? 'fetch' : 'merge'](versionWords(newer, language, now))}
        </Notice>
      )}
      {open && reading !== null && (reading.kind === 'no-table' || reading.rows.length > 0) && (
        <IssueSummary {...counts} />
      )}
      {open && sheet !== null && reading !== null && issues.length > 0 && (
        <IssueList
          issues={issues}
          reading={reading}
          around={around}
          waiverOf={card.waiverOf}
          onWaive={(issue, reason) =>
            desk.waivers.waive(issue, reading.kind === 'table' ? reading.rows : [], reason)
          }
        />
      )}
      {open && sheet !== null && <FixesDone fixing={desk.fixing} sheet={sheet.id} />}
      <FailureNotice error={fixing.error} onClose={() => desk.fixing.action.dismiss()} />
      <FailureNotice error={filling.error} onClose={() => desk.fill.dismiss()} />
      {missing.length > 0 && (
        <Notice tone="warning" announce="politely">
          {fill.notThisForm(missing.map(({ parameters }) => parameters['header'] ?? '').join(fill.listJoin))}
        </Notice>
      )}
      <WaitingPushes
        outbox={services.outbox}
        unit={department.owner.unit}
        isOf={(id) => id === form.id}
        names={{ form: form.label, unit: unitName ?? '' }}
        now={now}
      />
      <SyncOutcome sync={desk.sync} around={around} unitName={unitName ?? ''} now={now} />
      {past !== null && (
        <Late code={historyCode} onClose={() => setPast(null)}>
          {(HistoryView) => (
            <HistoryView
              key={past.since}
              wanted={past.since === null ? null : { version: past.since, against: 'newest' }}
              gateway={services.gateway}
              {...department.owner}
              form={form}
              newest={reported?.version ?? null}
              workbook={workbook}
              sheet={reading?.kind === 'table' ? reading.rows : null}
              onRestored={() => void department.reported.refreshAll([form.id])}
              onPull={fetch}
              onClose={() => setPast(null)}
              now={now}
            />
          )}
        </Late>
      )}
      <CardButtons card={card} desk={desk} open={open} />
    </section>
  );
}
