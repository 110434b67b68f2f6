import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { describeFailure } from '../failures/describe-failure';
import { GatewayError, knownCode } from '../gateway-client/gateway-error';
import { formatRecent } from '../i18n/format-time';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Notice } from '../parts/notice';
import { saveFile } from '../parts/save-file';
import { useHeldFocus } from '../parts/use-held-focus';
import type { Outbox } from './outbox';
import type { OutboxEntry } from './outbox-entry';
import { outboxTexts } from './outbox-texts';

interface WaitingPushProps {
  readonly outbox: Outbox;
  readonly entry: OutboxEntry;
  readonly isSending: boolean;
  /** What the form and its unit are called. */
  readonly names: { readonly form: string; readonly unit: string };
  readonly now: Date;
}

/** A push that waits for the gateway, or was refused when it came there: what can be done with it. */
export function WaitingPush({ outbox, entry, isSending, names, now }: WaitingPushProps): ReactNode {
  const language = useLanguage();
  const words = useTexts(outboxTexts);
  const part = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<'plain' | 'asking' | 'exported'>('plain');
  useHeldFocus(part, stage);
  const time = formatRecent(entry.keptAt, language, now);
  const { refused } = entry;
  const rows = words.rows(entry.request.rows.length);
  const put = async (): Promise<void> => {
    const file = await outbox.export(entry);
    const name = words.fileName(names.unit, names.form, time.replace(':', ''));
    saveFile(JSON.stringify(file, null, 1), name, 'application/json');
    setStage('exported');
  };
  const asking = (
    <Notice
      tone="warning"
      announce="politely"
      lands
      actions={
        <>
          <Button size="small" appearance="primary" onClick={() => void outbox.withdraw(entry.key)}>
            {words.yes}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setStage('plain')}>
            {words.cancel}
          </Button>
        </>
      }
    >
      {entry.tried && refused === null ? words.confirmTried : words.confirm}
    </Notice>
  );
  const plain = (
    <Notice
      tone={refused === null ? 'plain' : 'bad'}
      announce="politely"
      lands
      actions={
        <>
          <Button size="small" disabledFocusable={isSending} onClick={() => void outbox.retry(entry.key)}>
            {words.retry}
          </Button>
          <Button size="small" onClick={() => void put()}>
            {words.export}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isSending}
            onClick={() => setStage('asking')}
          >
            {words.withdraw}
          </Button>
        </>
      }
    >
      {refused !== null
        ? `${words.refused(time, rows)}${describeFailure(new GatewayError(knownCode(refused), refused), language)}`
        : isSending
          ? words.sending(time, rows)
          : words.waiting(time, rows)}
      {outbox.isInMemory(entry.key) && <div>{words.inMemory}</div>}
      {stage === 'exported' && <div>{words.exported}</div>}
    </Notice>
  );
  return <div ref={part}>{stage === 'asking' ? asking : plain}</div>;
}
