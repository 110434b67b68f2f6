import { texts } from '../i18n/texts';
import type { RegistrarState } from './registrar';

type Trouble = Extract<RegistrarState, { kind: 'troubled' }>['trouble'];

interface PublishTexts {
  readonly heading: string;
  readonly lead: string;
  readonly machine: string;
  readonly looking: string;
  readonly found: (version: string) => string;
  readonly notInstalled: string;
  readonly installed: string;
  readonly elsewhere: (url: string) => string;
  readonly install: string;
  readonly installing: string;
  readonly moveHere: string;
  readonly remove: string;
  readonly removing: string;
  readonly done: Readonly<Record<'installed' | 'removed', readonly string[]>>;
  readonly troubles: Readonly<Record<Trouble, readonly string[]>>;
  readonly stillAbsent: readonly string[];
  readonly linux: string;
  readonly insecure: string;
  readonly start: string;
  readonly again: string;
  readonly said: (detail: string) => string;
  readonly it: string;
  readonly itLead: string;
  readonly address: (url: string) => string;
  readonly perPerson: string;
  readonly perPersonWords: string;
  readonly organisation: string;
  readonly organisationWords: string;
  readonly oem: string;
  readonly oemWords: string;
  readonly windows: string;
  readonly linuxPath: string;
  readonly save: string;
}

export const publishTexts = texts<PublishTexts>(
  {
    heading: '把附件通装到 WPS 表格',
    lead: '装好以后，WPS 表格里多出一个「附件通」选项卡。不用管理员权限，只装给您自己。',
    machine: '这台电脑',
    looking: '正在找这台电脑上的 WPS…',
    found: (version) => `找到了 WPS（本机服务 ${version}）。`,
    notInstalled: '附件通还没有装。',
    installed: '附件通已经装好，来自这台服务器。',
    elsewhere: (url) => `已经装有附件通，但来自另一个地址：${url}`,
    install: '安装',
    installing: '正在安装…',
    moveHere: '改用这台服务器',
    remove: '卸载',
    removing: '正在卸载…',
    done: {
      installed: [
        '已经登记到 WPS。还有两步：',
        '1. 关掉所有 WPS 窗口，再打开 WPS 表格。问是否信任「fujiantong」时，选允许。',
        '2. 允许以后，再关掉、再打开一次，「附件通」选项卡才会出现。',
      ],
      removed: ['已经卸载。关掉所有 WPS 窗口再打开，「附件通」选项卡就没有了。表格里的内容不受影响。'],
    },
    troubles: {
      absent: [
        '没有找到 WPS 的本机服务：多半是 WPS 没有运行。',
        '点「启动 WPS 服务」，浏览器问是否打开 WPS 时选打开；或者先打开 WPS，再点「再试一次」。',
      ],
      blocked: [
        '浏览器不让这个网页访问本机的 WPS。',
        '请点地址栏左边的图标，把「本地网络」改为允许，再试一次；也可以换用另一个浏览器。',
      ],
      timeout: ['WPS 的本机服务没有应答。', '请关掉所有 WPS 窗口，重新打开，再试一次。'],
      'too-old': ['这个版本的 WPS 太旧，装不了网页加载项。', '请把 WPS 更新到 12.1 或更新的版本，再试一次。'],
      refused: [
        'WPS 没有照办。',
        '请关掉所有 WPS 窗口，重新打开，再试一次；还不行，请把下面这句话告诉信息技术人员。',
      ],
    },
    stillAbsent: [
      '还是没有找到 WPS：这台电脑可能没有装 WPS，或者版本太旧。',
      '请先安装或更新 WPS Office（www.wps.cn），再试一次；装着的话，请看下面给信息技术人员的办法。',
    ],
    linux: 'Linux 版 WPS 可能没有本机服务，请用下面的第一种办法。',
    insecure:
      'WPS 开着还是这样，多半是浏览器不让 http 的网页访问本机：请用 https 的地址打开这一页，或用下面的第一种办法。',
    start: '启动 WPS 服务',
    again: '再试一次',
    said: (detail) => `WPS 说：${detail}`,
    it: '给信息技术人员',
    itLead: '不用上面的按钮，也可以把下面的文件放到电脑上。内容已经按这台服务器的地址写好。',
    address: (url) => `加载项地址：${url}`,
    perPerson: '一、publish.xml，给一个人装',
    perPersonWords: '放到这个人的文件夹里。已有 publish.xml 的，只把 <jspluginonline …/> 这一行加进去。',
    organisation: '二、jsplugins.xml，给整个单位装',
    organisationWords: 'WPS 企业版、政务版用。不用下载，下面的 oem.ini 写的就是它在这台服务器上的地址。',
    oem: '三、oem.ini，让 WPS 去取 jsplugins.xml',
    oemWords:
      '在 WPS 安装文件夹的 office6\\cfgs 里，把这几行合并进去。个人版 12.1.0.16910 起不认它，请用上面的安装按钮。',
    windows: 'Windows',
    linuxPath: 'Linux',
    save: '下载',
  },
  {
    heading: 'Add Fujiantong to WPS',
    lead: 'Once it is installed, WPS Spreadsheets has a tab named 附件通. It needs no administrator, and is installed for you alone.',
    machine: 'This computer',
    looking: 'Looking for WPS on this computer…',
    found: (version) => `WPS is here (local service ${version}).`,
    notInstalled: 'Fujiantong is not installed yet.',
    installed: 'Fujiantong is installed from this server.',
    elsewhere: (url) => `Fujiantong is installed, but from another address: ${url}`,
    install: 'Install',
    installing: 'Installing…',
    moveHere: 'Use this server instead',
    remove: 'Remove',
    removing: 'Removing…',
    done: {
      installed: [
        'It is registered with WPS. Two steps are left:',
        '1. Close all WPS windows and open WPS Spreadsheets. When it asks whether to trust “fujiantong”, allow it.',
        '2. Then close and open it once more: only now does the tab 附件通 appear.',
      ],
      removed: [
        'It is removed. Close all WPS windows and open WPS again, and the tab is gone. Nothing in your sheets is affected.',
      ],
    },
    troubles: {
      absent: [
        'The local service of WPS was not found: most likely WPS is not running.',
        'Press “Start the WPS service” and let the browser open WPS; or open WPS yourself and try again.',
      ],
      blocked: [
        'The browser does not let this page reach WPS on this computer.',
        'Click the icon left of the address, allow “local network” and try again; or use another browser.',
      ],
      timeout: [
        'The local service of WPS does not answer.',
        'Close all WPS windows, open WPS again and try once more.',
      ],
      'too-old': [
        'This version of WPS is too old for add-ins from the web.',
        'Update WPS to 12.1 or later and try again.',
      ],
      refused: [
        'WPS did not do it.',
        'Close all WPS windows, open WPS again and try once more; if it lasts, tell IT the sentence below.',
      ],
    },
    stillAbsent: [
      'WPS is still not found: it may not be installed on this computer, or be too old.',
      'Install or update WPS Office (www.wps.cn) and try again; if it is installed, see the ways for IT below.',
    ],
    linux: 'WPS for Linux may have no local service: use the first of the ways below.',
    insecure:
      'If WPS is running, it is most likely the browser: it does not let pages over plain http reach this computer. Open this page by its https address, or use the first of the ways below.',
    start: 'Start the WPS service',
    again: 'Try again',
    said: (detail) => `WPS said: ${detail}`,
    it: 'For IT',
    itLead:
      'Instead of using the button above, these files can be put on the computers. They are written for the address of this server.',
    address: (url) => `Address of the add-in: ${url}`,
    perPerson: '1. publish.xml, for one person',
    perPersonWords:
      'Goes into that person’s folder. Where there is a publish.xml already, add the line <jspluginonline …/> to it.',
    organisation: '2. jsplugins.xml, for an organisation',
    organisationWords:
      'For the editions for organisations. No need to download it: oem.ini below names its address on this server.',
    oem: '3. oem.ini, which has WPS fetch jsplugins.xml',
    oemWords:
      'Merge these lines into the one in office6\\cfgs of WPS’s folder. Personal editions from 12.1.0.16910 on ignore it: use the button above.',
    windows: 'Windows',
    linuxPath: 'Linux',
    save: 'Download',
  },
);
