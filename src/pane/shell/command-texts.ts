import { texts } from '../i18n/texts';
import type { CommandName } from './command-note';

interface CommandTexts {
  /** As the ribbon calls them. */
  readonly names: Readonly<Record<CommandName, string>>;
  readonly signInFirst: (command: string) => string;
  readonly notNow: string;
  readonly choose: (command: string) => string;
  readonly noForm: (command: string) => string;
  readonly nothingReported: string;
  readonly alreadyThere: (form: string) => string;
  readonly insertAnother: string;
  readonly reportedBefore: (form: string, version: number) => string;
  readonly fetch: string;
  readonly insertBlank: string;
  readonly noSuchForm: string;
  readonly officeOnly: (office: string) => string;
  readonly close: string;
}

export const commandTexts = texts<CommandTexts>(
  {
    names: {
      insertSchedule: '插入附件1',
      insertStatistics: '插入附件2',
      check: '检查',
      push: '上报',
      pull: '获取',
      consolidate: '汇总',
    },
    signInFirst: (command) => `请先登录，登录后自动继续「${command}」。`,
    notNow: '不继续了',
    choose: (command) => `当前工作表不是本单位的附件。要${command}哪一张？`,
    noForm: (command) =>
      `这个工作簿里还没有本单位的附件，没有可${command}的。请在下面插入表格；已经填好的，转到那张工作表，再点「使用当前表」。`,
    nothingReported: '本单位还没有上报过，没有内容可以获取。请先插入表格，填好后上报。',
    alreadyThere: (form) => `这个工作簿里已有${form}，已转到那一张。`,
    insertAnother: '再插入一张空表',
    reportedBefore: (form, version) =>
      `${form}已报过第 ${String(version)} 版。要接着改，请获取已报内容；要从头填，请插入空表。`,
    fetch: '获取已报内容',
    insertBlank: '插入空表',
    noSuchForm: '本次活动没有这张附件。',
    officeOnly: (office) => `汇总各单位由${office}来做。要看本单位报了什么，请用「获取」。`,
    close: '关闭',
  },
  {
    names: {
      insertSchedule: 'Insert 附件1',
      insertStatistics: 'Insert 附件2',
      check: 'Check',
      push: 'Report',
      pull: 'Fetch',
      consolidate: 'Consolidate',
    },
    signInFirst: (command) => `Sign in first; “${command}” then goes on by itself.`,
    notNow: 'Don’t go on',
    choose: (command) =>
      `The open sheet is not a form of your unit. “${command}”: which of these do you mean?`,
    noForm: (command) =>
      `This workbook holds no form of your unit yet, so there is nothing to do for “${command}”. Insert a form below; if it is filled in already, go to its sheet and press “Use the open sheet”.`,
    nothingReported:
      'Your unit has not reported yet, so there is nothing to fetch. Insert a form, fill it in and report it.',
    alreadyThere: (form) => `This workbook holds ${form} already; here it is.`,
    insertAnother: 'Insert another blank form',
    reportedBefore: (form, version) =>
      `${form} has been reported already (version ${String(version)}). Fetch it to edit it further, or insert a blank form to begin anew.`,
    fetch: 'Fetch what was reported',
    insertBlank: 'Insert a blank form',
    noSuchForm: 'This campaign has no such form.',
    officeOnly: (office) =>
      `All units are consolidated by ${office}. To see what your own unit has reported, use “Fetch”.`,
    close: 'Close',
  },
);
