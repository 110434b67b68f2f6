import type { Language, Localized } from '../../../forms/language';
import { chinaTime } from '../../../forms/timeliness';
import { healthSchema, type Health } from '../../../protocol/wire';
import { errorFields } from '../../log';
import { productVersion } from '../../product-version';
import type { Services } from '../../services';
import { jsonContent } from '../json-content';
import { preferLanguage } from '../prefer-language';
import type { Resource } from '../resource';

const beingWritten: Localized = {
  'zh-CN': '正在写入共享工作簿',
  'en-US': 'The shared workbook is being written',
};
const ledgerFailed: Localized = {
  'zh-CN': '账本读不出来，请联系管理员',
  'en-US': 'The ledger can’t be read; call whoever runs the gateway',
};

/** How the gateway is: for people, the pane and whatever watches over it. */
export function healthResource(services: Services): Resource {
  return {
    route: {
      method: 'get',
      path: '/api/health',
      summary: 'The state of ledger and workbook',
      signedIn: false,
      responses: { 200: { description: 'The state', content: jsonContent(healthSchema) } },
    },
    handle: async (context) =>
      context.json(await healthOf(services, preferLanguage(context.req.header('Accept-Language')))),
  };
}

async function healthOf(
  { campaign, demoCodes, record, writer, log }: Services,
  language: Language,
): Promise<Health> {
  const base = { version: productVersion, campaign: campaign.id, demo: demoCodes !== null };
  try {
    const waiting = await record.waiting();
    const writtenAt = await record.writtenAt();
    const missing = waiting > 0 || writtenAt === null;
    return {
      ...base,
      status: writer.trouble === null ? 'ok' : 'degraded',
      ledger: { state: 'ok' },
      workbook: {
        state: missing || writer.trouble !== null ? 'waiting' : 'written',
        waiting,
        reason: (writer.trouble ?? (missing ? beingWritten : null))?.[language] ?? null,
        writtenAt: writtenAt && chinaTime(writtenAt),
      },
    };
  } catch (error) {
    log.error('ledger.failed', errorFields(error));
    return {
      ...base,
      status: 'degraded',
      ledger: { state: 'failed' },
      workbook: { state: 'waiting', waiting: 0, reason: ledgerFailed[language], writtenAt: null },
    };
  }
}
