import type { ReactNode } from 'react';
import { useStore } from '../store/use-store';
import type { Outbox } from './outbox';
import { WaitingPush } from './waiting-push';

interface WaitingPushesProps {
  readonly outbox: Outbox;
  readonly unit: string;
  readonly isOf: (form: string) => boolean;
  readonly names: { readonly form: string; readonly unit: string };
  readonly now: Date;
}

/** The pushes of a form that wait, the oldest first. */
export function WaitingPushes({ outbox, unit, isOf, names, now }: WaitingPushesProps): ReactNode {
  const { entries, isSending } = useStore(outbox.state);
  return entries
    .filter((entry) => entry.unit === unit && isOf(entry.form))
    .map((entry) => (
      <WaitingPush
        key={entry.key}
        outbox={outbox}
        entry={entry}
        isSending={isSending}
        names={names}
        now={now}
      />
    ));
}
