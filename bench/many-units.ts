import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The units of the campaign that `writeCampaign` writes, after those of the demo. */
export function unitIds(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `unit-${String(at + 1)}`);
}

export function unitName(unit: string): string {
  return `第${unit.replace('unit-', '')}部门`;
}

/** Writes the demo campaign with so many units more: as many as a large school and its partners have. */
export function writeCampaign(file: string, count: number): void {
  const demo = path.join(process.cwd(), 'assets', 'campaigns', 'vocational-week-2023.json');
  const campaign = JSON.parse(readFileSync(demo, 'utf8')) as { readonly units: readonly unknown[] };
  const added = unitIds(count).map((id, at) => ({
    id,
    name: { 'zh-CN': unitName(id), 'en-US': `Department ${String(at + 1)}` },
    aliases: [],
  }));
  writeFileSync(file, JSON.stringify({ ...campaign, units: [...campaign.units, ...added] }));
}
