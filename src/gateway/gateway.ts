import { limits } from '../protocol/limits';
import { CheckedSubmissions } from './checked-submissions';
import { EventHub } from './events/event-hub';
import { createApp } from './http/app';
import { createServer } from './http/create-server';
import { AccessCodes } from './identity/access-codes';
import { prepareDemoCodes } from './identity/demo-codes';
import { Identity } from './identity/identity';
import { loadSecretKey } from './identity/secret-key';
import { Sessions } from './identity/sessions';
import { KeyedTurns } from './keyed-turns';
import { completeOldVersions } from './ledger/complete-old-versions';
import type { Database } from './ledger/database';
import { openLedger } from './ledger/open-ledger';
import { Submissions } from './ledger/submissions';
import { WorkbookNotes } from './ledger/workbook-notes';
import { WorkbookRecord } from './ledger/workbook-record';
import { listen } from './listen';
import { holdDataFolder } from './locking/hold-data-folder';
import { loadCampaign } from './load-campaign';
import type { Log } from './log';
import { openDataFolder } from './open-data-folder';
import { openWorkbookStore } from './open-workbook-store';
import type { Services, Timing } from './services';
import type { Settings } from './settings';
import type { WorkbookStore } from './shared-workbook/store';
import { workbookStanding } from './shared-workbook/workbook-standing';
import { WorkbookWriter } from './shared-workbook/workbook-writer';
import { SilentConnections } from './silent-connections';
import { stopServer } from './stop-server';
import { CertificateKeeper } from './tls/certificate-keeper';

export interface Gateway {
  /** Where it answers, `http://127.0.0.1:3000`, or `https:` where it has a certificate. */
  readonly address: string;
  /** Finishes what is in flight, writes the workbook, closes the ledger. */
  stop(): Promise<void>;
}

export interface GatewayOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly now?: () => Date;
  readonly timing?: Partial<Timing>;
  /** Where the shared workbook stands, if not in a file. */
  readonly store?: WorkbookStore;
}

const defaultTiming: Timing = {
  workbookPatience: 1_500,
  bodyTimeout: 60_000,
  heartbeat: 20_000,
  stopPatience: 10_000,
  certificateLook: 30_000,
};

/** @throws {StartUpError} when something has to be put right first. */
export async function startGateway({
  settings,
  log,
  now = () => new Date(),
  ...more
}: GatewayOptions): Promise<Gateway> {
  const campaign = loadCampaign(settings.campaignFile);
  const { dataFolder, demo, tls } = settings;
  const certificate = tls && (await CertificateKeeper.open({ files: tls, log, now }));
  openDataFolder(dataFolder);
  const release = holdDataFolder(dataFolder);
  let stopping = false;
  let database: Database | null = null;
  try {
    const key = loadSecretKey(dataFolder);
    const ledger = await openLedger(dataFolder, now());
    database = ledger;
    await completeOldVersions(ledger, campaign);
    const codes = new AccessCodes(ledger, key, demo);
    const submissions = new Submissions(ledger, campaign.id);
    const record = new WorkbookRecord(ledger, campaign.id);
    const checked = new CheckedSubmissions(campaign, submissions);
    const store = more.store ?? openWorkbookStore(settings, campaign, log);
    const notes = new WorkbookNotes(ledger, campaign.id);
    const pushTurns = new KeyedTurns();
    const writer: WorkbookWriter = new WorkbookWriter({
      ...{ campaign, submissions, checked, store, record, notes, pushTurns, log, now },
      events: { submission: (mark) => events.submission(mark) },
      look: settings.workbookLook,
      onChange: () => events.workbookChanged(),
    });
    const events: EventHub = new EventHub({
      standing: () => workbookStanding({ record, writer }),
      newest: () => submissions.newestMarks(),
      notes: () => notes.open(limits.notes),
      log,
    });
    const timing = { ...defaultTiming, ...more.timing };
    const { publicFolder, publicUrl, manifestFile, officeJs, officeJsFolder } = settings;
    const services: Services = {
      ...{ publicFolder, publicUrl, manifestFile, officeJs, officeJsFolder },
      ...{ campaign, submissions, record, checked, notes, store, writer, events, log, now, timing },
      demoCodes: demo ? await prepareDemoCodes(campaign, codes, dataFolder, now()) : null,
      identity: new Identity(campaign, codes, new Sessions(ledger, demo), now),
      pushTurns,
      isStopping: () => stopping,
    };
    const server = createServer(
      createApp(services),
      certificate && { certificate, look: timing.certificateLook },
    );
    const silent = new SilentConnections(server);
    const port = await listen(server, settings.host, settings.port);
    // Only whoever has the port writes the workbook.
    void writer.start();
    return {
      address: `${tls ? 'https' : 'http'}://${nameOf(settings.host)}:${String(port)}`,
      stop: async () => {
        stopping = true;
        certificate?.stop();
        await events.close();
        await stopServer(server, silent, timing.stopPatience);
        await writer.stop(timing.stopPatience);
        await ledger.close();
        release();
      },
    };
  } catch (error) {
    certificate?.stop();
    await database?.close();
    release();
    throw error;
  }
}

/** What a browser on this machine calls the host. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
