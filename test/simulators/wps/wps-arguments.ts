import type { WpsFindings } from './wps-findings';

/** A number of one of the model's enumerations: names are not taken for it. */
export function enumArgument(
  findings: WpsFindings,
  value: unknown,
  name: string,
  known: readonly number[],
): number {
  if (typeof value !== 'number' || !known.includes(value))
    findings.mistake(`${name} takes one of ${known.join(', ')}, not ${JSON.stringify(value)}`);
  return value;
}

export function booleanArgument(findings: WpsFindings, value: unknown, name: string): boolean {
  if (typeof value !== 'boolean')
    findings.mistake(`${name} takes true or false, not ${JSON.stringify(value)}`);
  return value;
}

export function textArgument(findings: WpsFindings, value: unknown, name: string): string {
  if (typeof value !== 'string') findings.mistake(`${name} takes a text, not ${JSON.stringify(value)}`);
  return value;
}

export function numberArgument(
  findings: WpsFindings,
  value: unknown,
  name: string,
  [least, most]: readonly [number, number],
): number {
  if (typeof value !== 'number' || !(value >= least && value <= most))
    findings.mistake(`${name} takes a number from ${least} to ${most}, not ${JSON.stringify(value)}`);
  return value;
}

/** `#rrggbb` of a colour as the model counts it, blue first. */
export function colorArgument(findings: WpsFindings, value: unknown, name: string): string {
  const color = numberArgument(findings, value, name, [0, 0xffffff]);
  const parts = [color & 0xff, (color >> 8) & 0xff, (color >> 16) & 0xff];
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export function colorNumber(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red | (green << 8) | (blue << 16);
}

/** The place of an item of a collection, from 0. */
export function placeArgument(findings: WpsFindings, value: unknown, name: string, count: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > count)
    findings.mistake(`${name} has no item ${JSON.stringify(value)}: it counts from 1 to ${count}`);
  return value - 1;
}

/** A parameter that a caller leaves out is undefined; null is a value. */
export function requireLeftOut(findings: WpsFindings, value: unknown, name: string): void {
  if (value !== undefined)
    findings.mistake(`${name} is left out with undefined, not ${JSON.stringify(value)}`);
}
