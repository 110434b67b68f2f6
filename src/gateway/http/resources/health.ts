import type { Localized } from '../../../forms/language';
import { healthSchema, type Health } from '../../../protocol/wire';
import { errorFields } from '../../log';
import { productVersion } from '../../product-version';
import type { Services } from '../../services';
import { wireStanding, workbookStanding, type Reader } from '../../shared-workbook/workbook-standing';
import { callerOf } from '../authorise';
import type { HttpContext } from '../http-env';
import { jsonContent } from '../json-content';
import { preferLanguage } from '../prefer-language';
import type { Resource } from '../resource';

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
      context.json(
        await healthOf(services, {
          language: preferLanguage(context.req.header('Accept-Language')),
          signedIn: await isSignedIn(context, services),
        }),
      ),
  };
}

async function healthOf(services: Services, reader: Reader): Promise<Health> {
  const { campaign, demoCodes, log } = services;
  const base = { version: productVersion, campaign: campaign.id, demo: demoCodes !== null };
  try {
    const standing = await workbookStanding(services);
    return {
      ...base,
      status: standing.trouble === null ? 'ok' : 'degraded',
      ledger: { state: 'ok' },
      workbook: wireStanding(standing, reader),
    };
  } catch (error) {
    log.error('ledger.failed', errorFields(error));
    return {
      ...base,
      status: 'degraded',
      ledger: { state: 'failed' },
      workbook: { state: 'waiting', waiting: 0, reason: ledgerFailed[reader.language], writtenAt: null },
    };
  }
}

/** Health is for all, names of people are not. */
async function isSignedIn(context: HttpContext, services: Services): Promise<boolean> {
  if (context.req.header('Authorization') === undefined) return false;
  try {
    await callerOf(context, services);
    return true;
  } catch {
    // A session that has ended, or a ledger that can't be read: health is told all the same.
    return false;
  }
}
