import type { Language, Localized } from '../../forms/language';
import { chinaTime } from '../../forms/timeliness';
import type { WorkbookState } from '../../protocol/wire';
import type { WorkbookRecord } from '../ledger/workbook-record';
import { troubleWords, type WorkbookTrouble } from './workbook-trouble';

/** How the shared workbook stands: how many versions are not in it yet, and why. */
export interface WorkbookStanding {
  readonly waiting: number;
  readonly writtenAt: Date | null;
  readonly trouble: WorkbookTrouble | null;
}

export interface Reader {
  readonly language: Language;
  /** Whether names of people may be told: only to whoever is signed in. */
  readonly signedIn: boolean;
}

const beingWritten: Localized = {
  'zh-CN': '正在写入共享工作簿',
  'en-US': 'The shared workbook is being written',
};

export async function workbookStanding({
  record,
  writer,
}: {
  readonly record: WorkbookRecord;
  readonly writer: { readonly trouble: WorkbookTrouble | null };
}): Promise<WorkbookStanding> {
  return {
    waiting: await record.waiting(),
    writtenAt: await record.writtenAt(),
    trouble: writer.trouble,
  };
}

export function wireStanding(standing: WorkbookStanding, { language, signedIn }: Reader): WorkbookState {
  const { waiting, writtenAt, trouble } = standing;
  const missing = waiting > 0 || writtenAt === null;
  const words = trouble ? troubleWords(trouble, signedIn) : missing ? beingWritten : null;
  return {
    state: missing || trouble !== null ? 'waiting' : 'written',
    waiting,
    reason: words?.[language] ?? null,
    writtenAt: writtenAt && chinaTime(writtenAt),
  };
}
