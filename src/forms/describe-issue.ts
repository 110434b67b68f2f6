import type { Issue, IssueParameters } from './issue';
import { definitionOf } from './issue-catalogue';
import type { Language } from './language';

const parameter = /\{(\w+)\}/g;

function fill(template: string, parameters: IssueParameters): string {
  return template
    .replace(/\[\[(.*?)\]\]/g, (_, part: string) =>
      [...part.matchAll(parameter)].every(([, name]) => (parameters[name ?? ''] ?? '') !== '') ? part : '',
    )
    .replace(parameter, (_, name: string) => String(parameters[name] ?? ''));
}

/** What is wrong and what to do, in one or two sentences. */
export function messageOf(issue: Pick<Issue, 'code' | 'parameters'>, language: Language): string {
  return fill(definitionOf(issue.code).message[language], issue.parameters).trim();
}

/** The same in a few words, for the 校验结果 column. */
export function briefOf(issue: Pick<Issue, 'code' | 'parameters'>, language: Language): string {
  return fill(definitionOf(issue.code).brief[language], issue.parameters);
}
