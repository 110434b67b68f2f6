import { readFile } from 'node:fs/promises';
import { openXlsx } from 'hucre/xlsx';
import type { GatewayPushers } from './gateway-pushers';
import { unitName } from './many-units';

/** How many clients' last acknowledged push is not the newest version of the ledger, or not in the workbook. */
export async function unreported(pushers: GatewayPushers, workbook: string): Promise<number> {
  const { sheets } = await openXlsx(await readFile(workbook));
  const found = sheets.flatMap(({ rows }) => rows.map((row) => row.slice(0, 4).join(' ')));
  let missing = 0;
  for (const client of pushers.clients) {
    const version = client.version() ?? 0;
    const last = found.some(
      (text) =>
        text.startsWith(`${unitName(client.unit)} `) && text.includes(`（第${String(version - 1)}次）`),
    );
    if (!last || (await pushers.newest(client)) !== version) missing += 1;
  }
  return missing;
}
