import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ListSurroundings } from '../findings/list-surroundings';
import { describeFailure } from '../failures/describe-failure';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Notice } from '../parts/notice';
import { FailureNotice } from '../parts/failure-notice';
import { Late } from '../parts/late';
import { useStore } from '../store/use-store';
import { conflictWords } from './conflict-words';
import type { FormSync } from './form-sync';
import { ReceiptCard } from './receipt-card';
import { RefusedIssues } from './refused-issues';
import { settleCode } from './settle-code';
import { syncTexts } from './sync-texts';

interface SyncOutcomeProps {
  readonly sync: FormSync;
  /** The form's sheet, for what the gateway found on it. */
  readonly around: ListSurroundings;
  readonly unitName: string;
  readonly now: Date;
}

/** The question, result or failure of sending and fetching, in the card where the button was. */
export function SyncOutcome({ sync, around, unitName, now }: SyncOutcomeProps): ReactNode {
  const state = useStore(sync.state);
  const language = useLanguage();
  const words = useTexts(syncTexts);
  const dismiss = (): void => sync.dismiss();
  const cancel = (
    <Button size="small" appearance="subtle" onClick={dismiss}>
      {words.cancel}
    </Button>
  );
  switch (state.kind) {
    case 'idle':
    case 'working':
      return null;
    case 'confirm': {
      const go = {
        push: () => sync.push(true),
        'zero-report': () => sync.zeroReport(true),
        pull: () => sync.pull(true),
      };
      return (
        <Notice
          tone="warning"
          announce="politely"
          lands
          actions={
            <>
              <Button size="small" appearance="primary" onClick={() => void go[state.task]()}>
                {words.confirmYes[state.task]}
              </Button>
              {cancel}
            </>
          }
        >
          {words.confirm[state.task](state.count)}
        </Notice>
      );
    }
    case 'pushed':
      return (
        <>
          <ReceiptCard {...state} form={around.form} unitName={unitName} now={now} onClose={dismiss} />
          {state.afterwards !== null && (
            <Notice tone="warning">{words.afterwards + describeFailure(state.afterwards, language)}</Notice>
          )}
        </>
      );
    case 'pulled':
      return (
        <Notice
          tone="good"
          announce="politely"
          lands
          actions={
            <Button size="small" appearance="subtle" onClick={dismiss}>
              {words.close}
            </Button>
          }
        >
          {words.pulled(state.version, state.rows)}
        </Notice>
      );
    case 'conflict': {
      const { conflict, from, step } = state;
      const { reading } = around;
      return (
        <div>
          <Notice tone="warning" announce="politely" lands>
            {conflictWords(conflict, language, now)}
          </Notice>
          <Late code={settleCode} onClose={dismiss}>
            {(SettleView) => (
              <SettleView
                form={around.form}
                conflict={conflict}
                choices={sync.choices}
                reading={from.sheet === null ? null : reading}
                typedSince={reading?.kind === 'table' && reading.fingerprint !== from.fingerprint}
                progress={step && words.working[step](conflict.merged.rows.length)}
                trouble={state.trouble}
                onGoTo={around.onGoTo}
                onPush={(settled) => void sync.pushSettled(settled)}
                onCancel={dismiss}
              />
            )}
          </Late>
        </div>
      );
    }
    case 'refused':
      return <RefusedIssues {...state} around={around} onClose={dismiss} />;
    case 'needs-sign-in':
      return (
        <Notice tone="warning" announce="at once" lands>
          {words.needsSignIn}
        </Notice>
      );
    case 'failed':
      return <FailureNotice error={state.error} onRetry={() => sync.retry()} onClose={dismiss} lands />;
  }
}
