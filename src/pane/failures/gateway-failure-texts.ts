import { texts } from '../i18n/texts';
import type { FailureCode } from '../gateway-client/gateway-error';

/** What to do about a call that failed, a sentence each. `{seconds}`, `{version}` and `{reason}` come from the problem. */
export const gatewayFailureTexts = texts<Record<FailureCode, string>>(
  {
    'network.offline': '网络不通。表格里的内容都在，联网后再试。',
    'network.unreachable': '连不上服务器。请检查网络，稍后再试；一直这样请告诉汇总单位。',
    'network.timeout': '服务器没有及时回应。请稍后重试，不会重复上报。',
    'answer.unreadable': '服务器的回答读不懂，可能正在升级。请刷新本窗格后再试。',
    'request.invalid': '这次请求没有被接受。请刷新本窗格后再试；表格里的内容都在。',
    'request.not-json': '这次请求没有被接受。请刷新本窗格后再试；表格里的内容都在。',
    'request.too-large': '内容太多，一次报不了。请删去不需要的行再上报。',
    'request.timeout': '网络太慢，没有传完。请重试，不会重复上报。',
    'request.idempotency-key-missing': '这次上报没有被接受。请刷新本窗格后再试；表格里的内容都在。',
    'request.idempotency-key-reused': '上次上报的内容已经变了。请再点一次「上报」。',
    'session.required': '请先登录。',
    'session.expired': '登录已到期。请再登录一次，表格里的内容都在。',
    'session.wrong-code': '单位与访问码对不上。请核对单位，再输一次访问码；忘了请问汇总单位。',
    'session.too-many-attempts': '试错的次数太多。请等 {seconds} 秒再试。',
    'access.denied': '没有权限看这一项。请换单位登录。',
    'route.unknown': '服务器没有这项功能，可能版本不同。请刷新本窗格。',
    'method.not-allowed': '服务器没有这项功能，可能版本不同。请刷新本窗格。',
    'form.unknown': '本次活动没有这张表。请刷新本窗格。',
    'unit.unknown': '本次活动没有这个单位。请换单位登录。',
    'submission.missing': '还没有上报过，没有内容可以获取。',
    'submission.version-missing': '没有这一版。',
    'submission.conflict': '别人报的第 {version} 版改了同样的地方。请先获取已报内容，再改、再报。',
    'submission.invalid': '表里还有错误，服务器没有接受。请按下面的提示改好再上报。',
    'campaign.mismatch': '这张表属于另一次活动。请插入本次活动的表格再填。',
    'events.too-many': '打开的窗格太多，暂时收不到即时消息。关掉不用的窗格就好。',
    'workbook.missing': '共享工作簿还没有写好。有单位上报后再下载。',
    'workbook.not-tidied': '没有整理共享工作簿：{reason}。',
    'gateway.failed': '服务器出了问题，内容没有收下。请稍后重试，不会重复上报。',
    'gateway.stopping': '服务器正在重启。请过一会儿重试，不会重复上报。',
  },
  {
    'network.offline':
      'There is no network. Everything is still in the sheet; try again once you are online.',
    'network.unreachable':
      'The server can’t be reached. Check the network and try again; if it lasts, tell the office.',
    'network.timeout': 'The server did not answer in time. Try again later; nothing is sent twice.',
    'answer.unreadable':
      'The server’s answer can’t be read; it may be being updated. Reload this pane and try again.',
    'request.invalid':
      'The request was not accepted. Reload this pane and try again; the sheet keeps everything.',
    'request.not-json':
      'The request was not accepted. Reload this pane and try again; the sheet keeps everything.',
    'request.too-large': 'This is too much for one report. Delete rows that are not needed and send again.',
    'request.timeout': 'The network was too slow for all of it. Try again; nothing is sent twice.',
    'request.idempotency-key-missing':
      'The report was not accepted. Reload this pane and try again; the sheet keeps everything.',
    'request.idempotency-key-reused':
      'The content has changed since the last attempt. Press “Report” once more.',
    'session.required': 'Please sign in first.',
    'session.expired': 'Your session has ended. Sign in once more; everything is still in the sheet.',
    'session.wrong-code':
      'Unit and access code do not match. Check the unit and type the code again; if you forgot it, ask the office.',
    'session.too-many-attempts': 'Too many failed attempts. Wait {seconds} seconds and try again.',
    'access.denied': 'This is not yours to see. Sign in as another unit.',
    'route.unknown': 'The server has no such function; the versions may differ. Reload this pane.',
    'method.not-allowed': 'The server has no such function; the versions may differ. Reload this pane.',
    'form.unknown': 'This campaign has no such form. Reload this pane.',
    'unit.unknown': 'This campaign has no such unit. Sign in as another unit.',
    'submission.missing': 'Nothing has been reported yet, so there is nothing to fetch.',
    'submission.version-missing': 'There is no such version.',
    'submission.conflict':
      'Somebody has changed the same places in version {version}. Fetch what was reported, then edit and report.',
    'submission.invalid':
      'The form still has errors, and the server did not accept it. Correct what is listed below.',
    'campaign.mismatch':
      'This sheet belongs to another campaign. Insert this campaign’s form and fill that in.',
    'events.too-many': 'Too many panes are open to hear news at once. Close those you do not need.',
    'workbook.missing':
      'The shared workbook has not been written yet. Download it after a unit has reported.',
    'workbook.not-tidied': 'The shared workbook was not tidied up: {reason}.',
    'gateway.failed': 'The server had a problem and kept nothing. Try again later; nothing is sent twice.',
    'gateway.stopping': 'The server is restarting. Try again in a moment; nothing is sent twice.',
  },
);
