import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../../forms/language';
import type { HealthMonitor, HealthState } from '../gateway-client/health-monitor';
import { formatRecent } from '../i18n/format-time';
import { useLanguage } from '../i18n/language-context';
import type { Outbox } from '../outbox/outbox';
import { outboxTexts } from '../outbox/outbox-texts';
import { useStore } from '../store/use-store';
import { shellTexts } from './shell-texts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    padding: '6px 12px',
    minHeight: '31px',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  waiting: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

const dots = { good: '●', waiting: '◐', bad: '○' } as const;

interface StatusLineProps {
  readonly health: HealthMonitor;
  readonly outbox: Outbox;
  /** The unit that is signed in. */
  readonly unit: string | null;
  readonly now: Date;
}

/** `● 已连接 · 共享工作簿 10:21 已写入` */
export function StatusLine({ health, outbox, unit, now }: StatusLineProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { entries } = useStore(outbox.state);
  const waiting = entries.filter((entry) => entry.unit === unit && entry.refused === null);
  const kept = waiting.every(({ key }) => !outbox.isInMemory(key));
  const outgoing = { count: waiting.length, kept };
  const { tone, words } = statusOf(useStore(health.state), outgoing, language, now);
  return (
    <footer className={styles.line}>
      <span aria-hidden className={mergeClasses(styles[tone])}>
        {dots[tone]}
      </span>
      <span role="status">{words}</span>
    </footer>
  );
}

function statusOf(
  state: HealthState,
  outgoing: { readonly count: number; readonly kept: boolean },
  language: Language,
  now: Date,
): { tone: keyof typeof dots; words: string } {
  const words = shellTexts[language];
  if (state.kind === 'unknown') return { tone: 'waiting', words: words.connecting };
  const out = outboxTexts[language];
  if (state.kind === 'unreachable') {
    const { count, kept } = outgoing;
    if (count === 0) return { tone: 'bad', words: words.unreachable };
    return { tone: 'waiting', words: kept ? out.status(count) : out.statusInMemory(count) };
  }
  const { ledger, workbook } = state.health;
  if (ledger.state !== 'ok') return { tone: 'bad', words: words.degraded };
  // Nothing waits for it yet, but it could not be written.
  const trouble = workbook.state === 'waiting' ? workbook.reason : null;
  const book =
    workbook.waiting > 0
      ? words.workbookWaiting(workbook.waiting, workbook.reason)
      : workbook.writtenAt === null
        ? words.workbookEmpty
        : (trouble ?? words.workbookWritten(formatRecent(workbook.writtenAt, language, now)));
  const parts = [words.connected, ...(outgoing.count > 0 ? [out.count(outgoing.count)] : []), book];
  return {
    tone: workbook.state === 'waiting' || outgoing.count > 0 ? 'waiting' : 'good',
    words: parts.join(' · '),
  };
}
