import type { ProgramFacts } from '../program-facts';
import { lastTrouble } from './wps-commands';
import type { WpsProgram } from './wps-panes';

/** Looked for, not called. */
const members: readonly (readonly [name: string, of: (program: WpsProgram) => unknown])[] = [
  ['Workbooks', (program) => program.Workbooks],
  ['ActiveWorkbook', (program) => program.ActiveWorkbook],
  ['ApiEvent', (program) => program.ApiEvent],
  ['PluginStorage', (program) => program.PluginStorage],
  ['ActiveSheet.CodeName', (program) => program.ActiveWorkbook?.ActiveSheet?.CodeName],
  ['ActiveSheet.PageSetup', (program) => program.ActiveWorkbook?.ActiveSheet?.PageSetup],
  ['ActiveWindow', (program) => program.ActiveWindow],
];

export function wpsFacts(program: WpsProgram): ProgramFacts {
  const version = [text(() => program.Version), text(() => program.Build)].filter((part) => part !== '');
  return {
    name: 'WPS 表格',
    version: version.length === 0 ? null : version.join(' · '),
    features: members.map(([name, of]) => ({ name, found: found(() => of(program)) })),
    trouble: text(() => lastTrouble(program.PluginStorage)) || null,
  };
}

function text(read: () => unknown): string {
  try {
    const value = read();
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  } catch {
    return '';
  }
}

function found(read: () => unknown): boolean {
  try {
    const value = read();
    return value !== undefined && value !== null;
  } catch {
    return false;
  }
}
