import type { Services } from '../../services';
import { callerOf, requireOffice } from '../authorise';
import { problems } from '../json-content';
import { ProblemError } from '../problem-error';
import type { Resource } from '../resource';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
} as const;

/** The shared workbook itself. */
export function workbookResource(services: Services): Resource {
  const { campaign, store } = services;
  const suffix = store.macroEnabled ? 'xlsm' : 'xlsx';
  const name = encodeURIComponent(`${campaign.title['zh-CN']}.${suffix}`);
  return {
    route: {
      method: 'get',
      path: '/api/workbook',
      summary: 'The shared workbook, an .xlsx or .xlsm file',
      signedIn: true,
      responses: {
        200: {
          description: 'The workbook',
          content: Object.fromEntries(
            Object.values(mediaTypes).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
          ),
        },
        304: { description: 'The caller’s copy is current' },
        ...problems('session.required', 'session.expired', 'access.denied', 'workbook.missing'),
      },
    },
    handle: async (context) => {
      requireOffice(await callerOf(context, services));
      const workbook = await store.read();
      if (!workbook) throw new ProblemError('workbook.missing');
      const etag = `"${workbook.etag}"`;
      const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
      if (matches(context.req.header('If-None-Match'), etag))
        return new Response(null, { status: 304, headers });
      return new Response(new Uint8Array(workbook.bytes), {
        headers: {
          ...headers,
          'Content-Type': mediaTypes[suffix],
          'Content-Length': String(workbook.bytes.length),
          'Content-Disposition': `attachment; filename="workbook.${suffix}"; filename*=UTF-8''${name}`,
        },
      });
    },
  };
}

/** Whether an If-None-Match names the etag, compared weakly (RFC 9110, 13.1.2). */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const named = (ifNoneMatch ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''));
  return named.includes(etag) || named.includes('*');
}
