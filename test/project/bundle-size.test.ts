import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gzipBytes, scriptsOfPage } from '../../bench/script-bytes';
import { projectPath } from '../gateway/support/project-path';

const built = projectPath('dist', 'public');
const { initial, later } = scriptsOfPage(built, 'taskpane');
const contentOf = (script: string): string => readFileSync(projectPath('dist', 'public', script), 'utf8');

describe('the scripts of the task pane', () => {
  it('begin with 230 kB at most, as they go over the wire', () => {
    expect(gzipBytes(built, initial)).toBeLessThanOrEqual(230_000);
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
});
