import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { jspluginsXml, publishXml } from '../../protocol/wps-registration';
import { errorFields } from '../log';
import { manifestFile } from '../office/manifest-file';
import { officeJsFiles } from '../office/office-js-files';
import { productVersion } from '../product-version';
import type { Services } from '../services';
import type { HttpEnv } from './http-env';
import { loopbackOnly } from './loopback-only';
import { ProblemError } from './problem-error';
import { problemResponse } from './problem-response';
import { requestLog } from './request-log';
import type { Resource } from './resource';
import { boardResource } from './resources/board';
import { notesDismissResource } from './resources/notes-dismiss';
import { campaignResource } from './resources/campaign';
import { checkPostResource } from './resources/check-post';
import { consolidatedResource } from './resources/consolidated';
import { demoCodesResource } from './resources/demo-codes';
import { eventsGetResource } from './resources/events-get';
import { handedInPostResource } from './resources/handed-in-post';
import { healthResource } from './resources/health';
import { restorePostResource } from './resources/restore-post';
import { sessionDeleteResource } from './resources/session-delete';
import { sessionPostResource } from './resources/session-post';
import { submissionGetResource } from './resources/submission-get';
import { submissionPutResource } from './resources/submission-put';
import { tidyPostResource } from './resources/tidy-post';
import { unitsResource } from './resources/units';
import { versionsGetResource } from './resources/versions-get';
import { workbookResource } from './resources/workbook';
import { securityHeaders } from './security-headers';
import { staticFiles } from './static-files';
import { registrationFile } from '../wps/registration-file';

const resources: readonly ((services: Services) => Resource)[] = [
  healthResource,
  unitsResource,
  sessionPostResource,
  sessionDeleteResource,
  campaignResource,
  checkPostResource,
  submissionGetResource,
  submissionPutResource,
  handedInPostResource,
  versionsGetResource,
  restorePostResource,
  consolidatedResource,
  boardResource,
  notesDismissResource,
  workbookResource,
  tidyPostResource,
  eventsGetResource,
  demoCodesResource,
];

/** The gateway's HTTP side: every call of the wire, its description, and the built pages. */
export function createApp(services: Services): OpenAPIHono<HttpEnv> {
  const app = new OpenAPIHono<HttpEnv>();
  app.use(requestLog(services.log), securityHeaders());
  app.use(async (_, next) => {
    if (services.isStopping())
      throw new ProblemError('gateway.stopping', { headers: { Connection: 'close', 'Retry-After': '5' } });
    await next();
  });
  if (services.demoCodes) app.use(loopbackOnly());
  const methods = new Map<string, string[]>();
  for (const make of resources) register(app, make(services), methods);
  app.get('/api/openapi.json', (context) => context.json(describe(app)));
  methods.set('/api/openapi.json', ['GET', 'HEAD']);
  for (const [path, allowed] of methods) app.all(path, () => methodNotAllowed(allowed));
  app.all('/api/*', () => problemResponse('route.unknown'));
  app.get('/manifest.xml', manifestFile(services.manifestFile, services.publicUrl));
  app.get('/wps/publish.xml', registrationFile(publishXml, services.publicUrl));
  app.get('/wps/jsplugins.xml', registrationFile(jspluginsXml, services.publicUrl));
  app.get('/office-js/*', officeJsFiles(services.officeJsFolder, services.officeJs === 'gateway'));
  app.get('/*', staticFiles(services.publicFolder, services.officeJs));
  app.all('/*', () => methodNotAllowed(['GET', 'HEAD']));
  app.notFound(() => problemResponse('route.unknown'));
  app.onError((error, context) => {
    if (error instanceof ProblemError) return problemResponse(error.code, error.extras);
    const requestId = context.get('requestId');
    services.log.error('http.failed', { id: requestId, ...errorFields(error) });
    return problemResponse('gateway.failed', { fields: { requestId } });
  });
  return app;
}

function register(app: OpenAPIHono<HttpEnv>, resource: Resource, methods: Map<string, string[]>): void {
  const { signedIn, ...route } = resource.route;
  const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
  const described: RouteConfig = { ...route, ...(signedIn ? { security: [{ bearer: [] }] } : {}) };
  app.openAPIRegistry.registerPath(described);
  app.on(route.method, path, (context) => {
    context.set('route', route.path);
    return resource.handle(context);
  });
  const allowed = route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()];
  methods.set(path, [...(methods.get(path) ?? []), ...allowed]);
}

function methodNotAllowed(allowed: readonly string[]): Response {
  return problemResponse('method.not-allowed', { headers: { Allow: allowed.join(', ') } });
}

function describe(app: OpenAPIHono<HttpEnv>): ReturnType<typeof app.getOpenAPI31Document> {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: '附件通', version: productVersion },
  });
  document.components = {
    ...document.components,
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
  };
  return document;
}
