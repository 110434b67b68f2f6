import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Form } from '../../forms/form';
import { useTexts } from '../i18n/language-context';
import { FailureNotice } from '../parts/failure-notice';
import { Notice } from '../parts/notice';
import { SettleView } from '../settle/settle-view';
import { useStore } from '../store/use-store';
import { historyTexts } from './history-texts';
import type { Restoring } from './restoring';

interface RestoreOutcomeProps {
  readonly restoring: Restoring;
  readonly form: Form;
  /** Asked before it is done. */
  readonly question: string;
  /** Puts the newest version on the sheet; absent where there is none of this unit's. */
  readonly onPull?: (() => void) | undefined;
}

/** The question whether to bring back a version, and what came of it. */
export function RestoreOutcome({ restoring, form, question, onPull }: RestoreOutcomeProps): ReactNode {
  const words = useTexts(historyTexts);
  const state = useStore(restoring.state);
  const dismiss = (): void => restoring.dismiss();
  switch (state.kind) {
    case 'idle':
    case 'working':
      return null;
    case 'asking':
      return (
        <Notice
          tone="warning"
          announce="politely"
          lands
          actions={
            <>
              <Button size="small" appearance="primary" onClick={() => void restoring.restore()}>
                {words.confirm}
              </Button>
              <Button size="small" appearance="subtle" onClick={dismiss}>
                {words.cancel}
              </Button>
            </>
          }
        >
          {question}
        </Notice>
      );
    case 'done':
      return (
        <Notice
          tone="good"
          announce="politely"
          lands
          actions={
            <>
              {onPull && (
                <Button size="small" onClick={onPull}>
                  {words.pull}
                </Button>
              )}
              <Button size="small" appearance="subtle" onClick={dismiss}>
                {words.close}
              </Button>
            </>
          }
        >
          {words.done(state.version, state.receipt.version)} {state.receipt.merged && words.doneMerged}
        </Notice>
      );
    case 'conflict':
      return (
        <div>
          <Notice tone="warning" announce="politely" lands>
            {words.conflict(state.version, state.conflict.version)}
          </Notice>
          <SettleView
            form={form}
            conflict={state.conflict}
            choices={restoring.choices}
            mineName={words.version(state.version)}
            reading={null}
            typedSince={false}
            progress={state.sending ? words.restoring : null}
            trouble={state.trouble}
            onGoTo={() => undefined}
            onPush={(settled) => void restoring.pushSettled(settled)}
            onCancel={dismiss}
          />
        </div>
      );
    case 'failed':
      return (
        <FailureNotice error={state.error} onRetry={() => void restoring.restore()} onClose={dismiss} lands />
      );
  }
}
