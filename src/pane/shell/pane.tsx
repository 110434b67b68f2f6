import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useState, type ReactNode } from 'react';
import { useLanguage, useTexts } from '../i18n/language-context';
import { SignIn } from '../session/sign-in';
import { SignInOptionsLoader } from '../session/sign-in-options';
import { useStore } from '../store/use-store';
import { CommandNotice } from './command-notice';
import { DepartmentView } from './department-view';
import { NewWorkbook } from './new-workbook';
import { PaneHeader } from './pane-header';
import { PaneMenu } from './pane-menu';
import type { PaneServices } from './pane-services';
import { shellTexts } from './shell-texts';
import { StatusLine } from './status-line';
import { useNow } from './use-now';

const OfficeDesk = lazy(async () => ({ default: (await import('./office-desk')).OfficeDesk }));
const HelpView = lazy(async () => ({ default: (await import('./help-view')).HelpView }));

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
  /** Shown over the sign-in: why the demo did not sign in by itself. */
  readonly notice?: ReactNode;
}

/** The task pane, drawn from services that whoever made them has started. */
export function Pane({ services, onNewWorkbook, notice }: PaneProps): ReactNode {
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
    window.addEventListener('focus', refresh);
    window.addEventListener('online', refresh);
    return () => {
      window.removeEventListener('focus', refresh);
      window.removeEventListener('online', refresh);
    };
  }, [services]);

  const signedIn = state.kind === 'signed-in';
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
        menu={
          <PaneMenu
            signedIn={signedIn}
            onSwitchUnit={() => services.view.set('switch-unit')}
            onHelp={() => services.view.set('help')}
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
          {asking && onNewWorkbook && (
            <NewWorkbook onConfirm={onNewWorkbook} onClose={() => setAsking(false)} />
          )}
          {view === 'help' && (
            <Suspense fallback={<Spinner size="tiny" label={words.loading} />}>
              <HelpView onBack={work} />
            </Suspense>
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
              <Suspense fallback={<Spinner size="tiny" label={words.loading} />}>
                <OfficeDesk
                  key={department.owner.unit}
                  services={services}
                  department={department}
                  now={now}
                />
              </Suspense>
            ) : (
              <DepartmentView services={services} department={department} now={now} />
            ))}
        </div>
      </main>
      <StatusLine health={services.health} now={now} />
    </div>
  );
}
