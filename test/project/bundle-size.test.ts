import { readFileSync } from 'node:fs';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { describe, expect, it } from '@jest/globals';
import { gzipBytes, scriptsOfPage } from '../../bench/script-bytes';
import { projectPath } from '../gateway/support/project-path';

const built = projectPath('dist', 'public');
const { initial, later } = scriptsOfPage(built, 'taskpane');
const stylesOfPage = (page: string): string =>
  [...page.matchAll(/<link href="([^"]+[.]css)"/g)]
    .map(([, file]) => readFileSync(projectPath('dist', 'public', file ?? ''), 'utf8'))
    .join('\n');
const contentOf = (script: string): string => readFileSync(projectPath('dist', 'public', script), 'utf8');

describe('the scripts of the task pane', () => {
  it('begin with 230 kB at most, as they go over the wire', () => {
    expect(gzipBytes(built, initial)).toBeLessThanOrEqual(230_000);
  });

  it('are 230 kB at most with all that is fetched later', () => {
    expect(gzipBytes(built, [...initial, ...later])).toBeLessThanOrEqual(230_000);
  });

  it('are those that the page names', () => {
    const page = readFileSync(projectPath('dist', 'public', 'taskpane.html'), 'utf8');
    const named = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source]) => source);
    expect([...initial].sort()).toEqual([...named].sort());
  });

  it('leave Fluent’s menu and what is placed with it for later', () => {
    const withMenu = (scripts: readonly string[]): readonly string[] =>
      scripts.filter((script) => contentOf(script).includes('fui-MenuPopover'));
    expect(withMenu(later)).not.toEqual([]);
    expect(withMenu(initial)).toEqual([]);
  });

  it('leave the grid of the preview out altogether', () => {
    expect([...initial, ...later].filter((script) => script.includes('univer'))).toEqual([]);
  });

  it('hold every token of the theme that the styles ask for, in light and in dark, and no other', () => {
    const page = readFileSync(projectPath('dist', 'public', 'taskpane.html'), 'utf8');
    const asked = new Set(
      [...stylesOfPage(page).matchAll(/var\(--(\w+)/g)].map(([, token]) => token as keyof Theme),
    );
    const scripts = initial.map(contentOf).join('\n');
    const themes = (token: keyof Theme): number =>
      scripts.split(new RegExp(`[{,]${token}:(?:"|\\d)`)).length - 1;
    const wanted = (token: keyof Theme): number => {
      if (!asked.has(token)) return 0;
      return webLightTheme[token] === webDarkTheme[token] ? 1 : 2;
    };
    const tokens = Object.keys(webLightTheme) as (keyof Theme)[];
    expect(tokens.filter((token) => asked.has(token)).length).toBeGreaterThan(100);
    expect(tokens.filter((token) => themes(token) !== wanted(token))).toEqual([]);
  });

  it('leave the making of style rules to the build', () => {
    const scripts = initial.map(contentOf).join('\n');
    expect(scripts).not.toContain('@griffel:classes-start');
    // Of Fluent’s own button, and of the pane’s body.
    expect(scripts).not.toContain('{padding-');
    expect(scripts).not.toContain('{display:flex;}');
  });

  it('call classes of styles by the numbers they have in the style sheet', () => {
    const page = readFileSync(projectPath('dist', 'public', 'taskpane.html'), 'utf8');
    const sheet = stylesOfPage(page);
    const numbered = /\bp[0-9a-z]{1,2}:(?:"(f[0-9a-z]+)"|\["(f[0-9a-z]+)","(f[0-9a-z]+)"\])/g;
    const named = [...initial, ...later]
      .flatMap((script) => [...contentOf(script).matchAll(numbered)])
      .flatMap(([, ...classes]) => classes.filter(Boolean));
    expect(named.length).toBeGreaterThan(500);
    const inSheet = new Set([...sheet.matchAll(/[.](f[0-9a-z]+)/g)].map(([, name]) => name));
    expect(named.filter((name) => !inSheet.has(name) || name.length > 4)).toEqual([]);
  });
});
