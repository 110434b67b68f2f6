import { texts } from '../i18n/texts';

export const startTexts = texts(
  {
    product: '附件通',
    lines: [
      '部门在自己的表格里填附件：边填边查，哪一格不对、怎么改，就在格子旁边。',
      '填好一键上报到共享工作簿，随时可以取回、再改、再报。',
      '汇总单位一键汇总，谁报了、谁没报，一目了然。',
    ],
    asUnit: '以部门身份试用',
    asUnitWords: '填附件1、附件2，看检查和上报。',
    unit: '单位（部门）',
    enter: '进入',
    asOffice: (office: string) => `以${office}（汇总方）身份试用`,
    asOfficeWords: '看谁报了、谁没报，汇总到表格。',
    demoNote: '这是演示，内容只存在本机。',
    notDemo: '请用单位的访问码登录。',
    openPreview: '打开表格并登录',
    installWps: '装到 WPS 表格',
    loading: '正在连接服务器…',
  },
  {
    product: '附件通 Fujiantong',
    lines: [
      'Units fill standard attachments in their own spreadsheet, and see beside the cell what is wrong and how to put it right.',
      'One button reports to the shared workbook; fetch it back, edit and report again at any time.',
      'The office consolidates with one button, and sees who has reported and who has not.',
    ],
    asUnit: 'Try it as a unit',
    asUnitWords: 'Fill in 附件1 and 附件2, see them checked and reported.',
    unit: 'Unit',
    enter: 'Enter',
    asOffice: (office: string) => `Try it as the office: ${office}`,
    asOfficeWords: 'See who has reported and who has not, and consolidate.',
    demoNote: 'This is a demo; everything stays on this machine.',
    notDemo: 'Please sign in with your unit’s access code.',
    openPreview: 'Open the spreadsheet and sign in',
    installWps: 'Add it to WPS Spreadsheets',
    loading: 'Connecting…',
  },
);
