import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createWpsRibbon } from '../../src/hosts/wps/wps-ribbon';
import { commandNames } from '../../src/pane/shell/command-note';
import { wpsAddinName } from '../../src/protocol/wps-registration';
import { projectPath } from '../gateway/support/project-path';

const ribbonFile = projectPath('assets', 'wps', 'ribbon.xml');
const ribbon = readFileSync(ribbonFile, 'utf8');
const manifest = readFileSync(projectPath('manifest.xml'), 'utf8');

interface Group {
  readonly label: string;
  readonly buttons: readonly { readonly id: string; readonly label: string; readonly tip: string }[];
}

const strings = new Map(
  [...manifest.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]+)"/g)].map(([, id = '', text = '']) => [
    id,
    text,
  ]),
);
const string = (text: string, tag: string): string => {
  const [, id = ''] = new RegExp(`<${tag} resid="([^"]+)"`).exec(text) ?? [];
  return strings.get(id) ?? `no ${tag}`;
};

/** The tab as Excel has it. */
const inExcel: readonly Group[] = [...manifest.matchAll(/<Group id=[^]*?<\/Group>/g)].map(([group]) => ({
  label: string(group, 'Label'),
  buttons: [...group.matchAll(/<Control [^]*?<\/Control>/g)].map(([button]) => ({
    id: /<FunctionName>([^<]+)</.exec(button)?.[1] ?? 'openPane',
    label: string(button, 'Label'),
    tip: string(button, 'Description'),
  })),
}));

const attribute = (text: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? `no ${name}`;
const inWps: readonly Group[] = [...ribbon.matchAll(/<group [^]*?<\/group>/g)].map(([group]) => ({
  label: attribute(group, 'label'),
  buttons: [...group.matchAll(/<button[^]*?\/>/g)].map(([button]) => ({
    id: attribute(button, 'id'),
    label: attribute(button, 'label'),
    tip: attribute(button, 'supertip'),
  })),
}));

describe('the ribbon of WPS', () => {
  it('is the tab of Excel: the same groups and buttons in the same order, and the same words', () => {
    expect(inWps).toEqual(inExcel);
    expect(attribute(ribbon, 'tab id="fujiantong" label')).toBe(strings.get('Tab.Label'));
  });

  it('has a button for each command', () => {
    const ids = inWps.flatMap(({ buttons }) => buttons.map(({ id }) => id));
    expect(ids).toEqual([...commandNames, 'openPane']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins as WPS looks for it, without a mark or a declaration, and is well-formed', () => {
    expect(readFileSync(ribbonFile).subarray(0, 9).toString('latin1')).toBe('<customUI');
    for (const file of ['ribbon.xml', 'manifest.xml'])
      execFileSync('xmllint', ['--noout', projectPath('assets', 'wps', file)]);
  });

  it('calls nothing that its page does not have', () => {
    const made: object = createWpsRibbon({
      program: () => undefined,
      ...{ paneUrl: '', title: '', commands: [], now: Date.now },
    });
    const called = new Set([...ribbon.matchAll(/(?:on[A-Z]|get)\w*="([^"]+)"/g)].map(([, path]) => path));
    expect([...called].sort()).toEqual(
      Object.keys(made)
        .map((name) => `ribbon.${name}`)
        .sort(),
    );
  });

  it('has a picture for each button', () => {
    const { getImage } = createWpsRibbon({
      program: () => undefined,
      ...{ paneUrl: '', title: '', commands: [], now: Date.now },
    });
    for (const { buttons } of inWps)
      for (const { id } of buttons) {
        const name = getImage({ Id: id }).replace(/^images\/(.+)\.png$/, '$1-64.png');
        expect([id, existsSync(projectPath('assets', 'icons', name))]).toEqual([id, true]);
      }
  });

  it('goes by the name that it is registered under', () => {
    const own = readFileSync(projectPath('assets', 'wps', 'manifest.xml'), 'utf8');
    expect(/<Name>([^<]+)</.exec(own)?.[1]).toBe(wpsAddinName);
    expect(own.startsWith('<JsPlugin>')).toBe(true);
  });
});
