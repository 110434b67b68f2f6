import type { Campaign } from '../campaign';
import { normalizeTight } from '../normalize-text';

const week = '(?:整个|全)?(?:活动周(?:期间|内|全程|全周)?|活动期间)|全周|整周';
const byName = new RegExp(`^(?:${week})$`);
const besideDays = new RegExp(`^(?:(?:${week})\\((?<inside>[^()]+)\\)|(?<before>.+?)\\((?:${week})\\))$`);

/** The campaign's own name for the week, 2023年职业教育活动周 or without the year, made 活动周. */
function withShortName(text: string, campaign: Campaign): string {
  const title = normalizeTight(campaign.title['zh-CN']);
  const name = [title, title.replace(/^\d{4}年/, '')].find((start) => text.startsWith(start));
  return name?.endsWith('活动周') ? text.replace(name, '活动周') : text;
}

/** `活动周期间`, `整个活动周`, `全周`, `职业教育活动周`: the campaign's period. */
export function isWholePeriod(text: string, campaign: Campaign): boolean {
  return byName.test(withShortName(text.replace(/ /g, ''), campaign));
}

/** `5月14日—20日` of `活动周期间（5月14日—20日）` and of `5月14日—20日（活动周期间）`; null for anything else. */
export function daysBesidePeriod(text: string, campaign: Campaign): string | null {
  const groups = besideDays.exec(withShortName(text, campaign))?.groups;
  return groups?.['inside'] ?? groups?.['before'] ?? null;
}
