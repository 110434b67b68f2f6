import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { ActionButton } from '../parts/action-button';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { useStore } from '../store/use-store';
import { tidyTexts } from './tidy-texts';
import type { Tidying, TidyState } from './tidying';

/** The desk is longer than the pane: what is asked at its end must be seen. */
const show = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/** Asks whether to tidy up, and says what came of it. */
export function TidyOutcome({ tidying }: { tidying: Tidying }): ReactNode {
  const state = useStore(tidying.state);
  return (
    state.kind !== 'idle' && (
      <div key={state.kind} ref={show}>
        <Outcome tidying={tidying} state={state} />
      </div>
    )
  );
}

function Outcome({ tidying, state }: { tidying: Tidying; state: TidyState }): ReactNode {
  const words = useTexts(tidyTexts);
  const close = (): void => tidying.close();
  const run = (): void => void tidying.run();
  if (state.kind === 'failed')
    return <FailureNotice error={state.error} onRetry={run} onClose={close} lands />;
  if (state.kind === 'done') {
    const { takenOut, kept } = state;
    const said = [takenOut > 0 && words.takenOut(takenOut), kept > 0 && words.kept(kept)].filter(Boolean);
    return (
      <Notice
        tone={kept > 0 ? 'plain' : 'good'}
        announce="politely"
        lands
        actions={
          <Button size="small" appearance="subtle" onClick={close}>
            {words.close}
          </Button>
        }
      >
        {said.join(' ') || words.nothing}
      </Notice>
    );
  }
  const working = state.kind === 'working';
  return (
    <Notice
      tone="warning"
      announce="politely"
      actions={
        <>
          <ActionButton small lands onClick={run} progress={working ? words.working : null}>
            {words.confirm}
          </ActionButton>
          {!working && (
            <Button size="small" appearance="subtle" onClick={close}>
              {words.cancel}
            </Button>
          )}
        </>
      }
    >
      {words.ask}
    </Notice>
  );
}
