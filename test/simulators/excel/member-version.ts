import type { MemberVersions } from './member-versions-of';
import table from './member-versions.json';

const byMember = new Map<string, string>();
for (const [className, versions] of Object.entries(table as MemberVersions))
  for (const [version, members] of Object.entries(versions))
    for (const member of members) byMember.set(`${className}.${member}`, version);

/** The requirement set a member came with, `1.7`; null where it has none. */
export function memberVersion(className: string, member: string): string | null {
  return byMember.get(`${className}.${member}`) ?? null;
}

/** Whether a program with one version of ExcelApi has what came with another. */
export function hasVersion(program: string, needed: string): boolean {
  const [major = 0, minor = 0] = program.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  if (Number.isNaN(neededMajor)) return false;
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
