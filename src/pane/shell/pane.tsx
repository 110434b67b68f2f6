import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Late } from '../parts/late';
import { LateCode } from '../parts/late-code';
import { LateFailure } from '../parts/late-failure';
import { SignIn } from '../session/sign-in';
import { SignInOptionsLoader } from '../session/sign-in-options';
import { useStore } from '../store/use-store';
import { CommandNotice } from './command-notice';
import { DepartmentView } from './department-view';
import { menuCode } from './menu-code';
import { NewWorkbook } from './new-workbook';
import { PaneHeader } from './pane-header';
import { PaneMenu } from './pane-menu';
import type { PaneServices } from './pane-services';
import { shellTexts } from './shell-texts';
import { StatusLine } from './status-line';
import { useNow } from './use-now';

const officeDeskCode = new LateCode(
  async () => (await import(/* webpackChunkName: "later" */ './office-desk')).OfficeDesk,
);
const helpCode = new LateCode(
  async () => (await import(/* webpackChunkName: "later" */ './help-view')).HelpView,
);
const selfCheckCode = new LateCode(
  async () => (await import(/* webpackChunkName: "later" */ './self-check-view')).SelfCheckView,
);

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  body: {
    flexGrow: 1,
    minHeight: '0',
    overflowY: 'auto',
    padding: '12px 2px 12px 12px',
    scrollbarGutter: 'stable',
  },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  tagline: { margin: '0', color: tokens.colorNeutralForeground2 },
});

export interface PaneProps {
  readonly services: PaneServices;
  /** In the preview only: begins a new workbook. */
  readonly onNewWorkbook?: () => Promise<void>;
  /** In WPS only: an open pane may keep its ribbon from hearing the mouse. */
  readonly onHide?: () => void;
  /** Shown over the sign-in: why the demo did not sign in by itself. */
  readonly notice?: ReactNode;
}

/** The task pane, drawn from services that whoever made them has started. */
export function Pane({ services, onNewWorkbook, onHide, notice }: PaneProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(shellTexts);
  const language = useLanguage();
  const now = useNow(services.now);
  const state = useStore(services.session.state);
  const department = useStore(services.department);
  const view = useStore(services.view);
  const [asking, setAsking] = useState(false);
  const [loader] = useState(() => new SignInOptionsLoader(services.gateway));

  useEffect(() => {
    const refresh = (): void => services.refresh();
    // A pane that was closed while its commands worked shows itself without getting the focus.
    const refreshWhenSeen = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', refreshWhenSeen);
    window.addEventListener('online', refresh);
    return () => {
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', refreshWhenSeen);
      window.removeEventListener('online', refresh);
    };
  }, [services]);

  const signedIn = state.kind === 'signed-in';
  useEffect(() => {
    // Asked for beside the form's code, not after it.
    if (!signedIn) void loader.load();
  }, [loader, signedIn]);
  const account = signedIn ? state.account : null;
  const unit = account?.campaign.units.find(({ id }) => id === account.session.unit);
  const work = (): void => services.view.set('work');
  const form = (reason: 'first' | 'again' | 'switching'): ReactNode => (
    <SignIn
      key={reason}
      loader={loader}
      session={services.session}
      gateway={services.gateway}
      reason={reason}
      onDone={work}
      {...(reason === 'switching' ? { onCancel: work } : {})}
    />
  );
  return (
    <div className={styles.pane}>
      <PaneHeader
        unit={unit?.name[language] ?? null}
        person={account?.person ?? null}
        sparesCorner={services.host.capabilities.program === 'excel'}
        menu={
          <PaneMenu
            signedIn={signedIn}
            marks={services.marks}
            onSwitchUnit={() => services.view.set('switch-unit')}
            onHelp={() => services.view.set('help')}
            onSelfCheck={() => services.view.set('self-check')}
            onHide={onHide}
            onSignOut={() => {
              services.session.signOut(services.gateway);
              work();
            }}
            onNewWorkbook={onNewWorkbook && (() => setAsking(true))}
          />
        }
      />
      <main className={styles.body}>
        <div className={styles.stack}>
          <LateFailure code={menuCode} onClose={() => menuCode.dismiss()} />
          {asking && onNewWorkbook && (
            <NewWorkbook onConfirm={onNewWorkbook} onClose={() => setAsking(false)} />
          )}
          {view === 'help' && (
            <Late code={helpCode} onClose={work}>
              {(HelpView) => <HelpView onBack={work} />}
            </Late>
          )}
          {view === 'self-check' && (
            <Late code={selfCheckCode} onClose={work}>
              {(SelfCheckView) => <SelfCheckView services={services} onBack={work} />}
            </Late>
          )}
          {view === 'switch-unit' && form('switching')}
          {view === 'work' && <CommandNotice services={services} />}
          {view === 'work' && !signedIn && (
            <>
              <p className={styles.tagline}>{words.tagline}</p>
              {notice}
              {form('first')}
            </>
          )}
          {view === 'work' && signedIn && state.ended && form('again')}
          {view === 'work' &&
            department !== null &&
            (account?.session.role === 'office' ? (
              <Late code={officeDeskCode}>
                {(OfficeDesk) => (
                  <OfficeDesk
                    key={department.owner.unit}
                    services={services}
                    department={department}
                    now={now}
                  />
                )}
              </Late>
            ) : (
              <DepartmentView services={services} department={department} now={now} />
            ))}
        </div>
      </main>
      <StatusLine
        health={services.health}
        outbox={services.outbox}
        unit={account?.session.unit ?? null}
        now={now}
      />
    </div>
  );
}
