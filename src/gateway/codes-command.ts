import type { Campaign, Unit } from '../forms/campaign';
import { chinaTime } from '../forms/timeliness';
import { csvLine } from './csv';
import { AccessCodes } from './identity/access-codes';
import { loadSecretKey } from './identity/secret-key';
import { openLedger } from './ledger/open-ledger';
import { loadCampaign } from './load-campaign';
import { openDataFolder } from './open-data-folder';
import { readCodesSettings, type SettingsSource } from './settings';
import { StartUpError } from './start-up-error';

export interface CodesCommand extends SettingsSource {
  readonly print: (text: string) => void;
  readonly now: Date;
}

interface Work {
  readonly campaign: Campaign;
  readonly codes: AccessCodes;
  readonly units: readonly Unit[];
  readonly print: (text: string) => void;
  readonly now: Date;
}

const verbs: Readonly<Record<string, (work: Work) => Promise<void>>> = { issue, list, revoke };

/**
 * `issue [unit…]`, `list`, `revoke unit…`: hands out access codes and takes them back, beside a running gateway.
 * A code is shown once, when it is issued.
 * @throws {StartUpError}
 */
export async function runCodesCommand({ print, now, ...source }: CodesCommand): Promise<void> {
  const [name = '', ...named] = source.args;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb)
    throw new StartUpError(
      '用法：npm run codes -- issue [单位…] | list | revoke 单位…',
      'Usage: npm run codes -- issue [unit…] | list | revoke unit…',
    );
  const { campaignFile, dataFolder } = readCodesSettings(source);
  const campaign = loadCampaign(campaignFile);
  const units = named.map((text) => unitNamed(campaign, text));
  openDataFolder(dataFolder);
  const key = loadSecretKey(dataFolder);
  const database = await openLedger(dataFolder, now);
  try {
    await verb({ campaign, codes: new AccessCodes(database, key, false), units, print, now });
  } finally {
    await database.close();
  }
}

/** Those named get a new code, an old one ends; with none named, those without a code get one. */
async function issue({ campaign, codes, units, print, now }: Work): Promise<void> {
  const provided = new Set((await codes.list()).map((code) => code.unit));
  const receivers = units.length > 0 ? units : campaign.units.filter((unit) => !provided.has(unit.id));
  print(csvLine(['unit', 'name', 'code']));
  for (const unit of receivers)
    print(csvLine([unit.id, unit.name['zh-CN'], await codes.issue(unit.id, now)]));
}

async function list({ campaign, codes, print }: Work): Promise<void> {
  const issued = new Map((await codes.list()).map((code) => [code.unit, code]));
  print(csvLine(['unit', 'name', 'issued', 'last used']));
  for (const unit of campaign.units) {
    const code = issued.get(unit.id);
    print(
      csvLine([
        unit.id,
        unit.name['zh-CN'],
        code ? chinaTime(code.issuedAt) : '',
        code?.lastUsedAt ? chinaTime(code.lastUsedAt) : '',
      ]),
    );
  }
}

async function revoke({ codes, units, print }: Work): Promise<void> {
  if (units.length === 0)
    throw new StartUpError('请写明要收回哪个单位的访问码。', 'Name the unit whose code is to be revoked.');
  print(csvLine(['unit', 'name', 'revoked']));
  for (const unit of units)
    print(csvLine([unit.id, unit.name['zh-CN'], (await codes.revoke(unit.id)) ? 'yes' : 'no code']));
}

function unitNamed(campaign: Campaign, text: string): Unit {
  const unit = campaign.units.find((candidate) => candidate.id === text || candidate.name['zh-CN'] === text);
  if (unit) return unit;
  throw new StartUpError(
    `活动里没有单位「${text}」，有的是：${campaign.units.map(({ id }) => id).join('、')}。`,
    'The campaign has no such unit.',
  );
}
