import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign } from '../../forms/campaign';
import type { DemoCode } from '../../protocol/wire';
import { csvLine, parseCsv } from '../csv';
import { writeFileDurably } from '../write-file-durably';
import type { AccessCodes } from './access-codes';

const header = ['unit', 'name', 'code'];

/**
 * The demo's access codes, one a unit, in `demo-access-codes.csv` of the data folder. Codes that stand there and
 * still hold are kept, so that a restart changes nothing.
 */
export async function prepareDemoCodes(
  campaign: Campaign,
  codes: AccessCodes,
  dataFolder: string,
  now: Date,
): Promise<readonly DemoCode[]> {
  const file = join(dataFolder, 'demo-access-codes.csv');
  const known = readKnown(file);
  const result: DemoCode[] = [];
  let changed = false;
  for (const unit of campaign.units) {
    const before = known.get(unit.id);
    const holds = before !== undefined && (await codes.verify(unit.id, before));
    changed ||= !holds;
    result.push({
      unit: unit.id,
      name: unit.name['zh-CN'],
      code: holds ? before : await codes.issue(unit.id, now),
    });
  }
  if (changed || known.size !== result.length)
    writeFileDurably(
      file,
      [csvLine(header), ...result.map(({ unit, name, code }) => csvLine([unit, name, code]))].join(''),
      0o600,
    );
  return result;
}

function readKnown(file: string): ReadonlyMap<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // Missing or unreadable: it is written anew.
    return new Map();
  }
  return new Map(
    parseCsv(text)
      .slice(1)
      .map(([unit = '', , code = '']) => [unit, code]),
  );
}
