import { chineseNumeralCharacters } from '../chinese-number';

const allowed = /^[\p{L}\p{N}(“"][\p{L}\p{N}()“”"‘’'·—-]*[\p{L})”"]$/u;
/** Words that say whose people they are, or that the people are part of others, and not where. */
const notPlaces =
  /^(?:社区|乡村|村|社区\(乡村\)|人数|村民|居民|群众)$|^(?:各|每|其[中余他它]|包括|包含|含|另有|另外|没有|暂无|暂未|尚未|未[统知定]|见附|详见|无法|参与|参加|实到|应到|出席|到场|总[人数计共]|合计|共计|小计|累计|(?:[全本该某几多两]|\d{1,2})个?(?:社区|乡村|村|街道|镇|乡)$|\d+(?:号楼?|号?院|组|栋|幢|队|单元|期|社|楼)$)/;
const groupsOfPeople =
  /(?:村民|居民|群众|市民|学生|教师|老师|师生|志愿者|党员|干部|儿童|老人|老年人|家长|代表|人员|教职工|职工|员工|人士|游客|公众|观众|网友|幼儿|小朋友|青少年|线上|线下|现场|网络|直播|观看)$/;
const opens =
  /[至到均约近达超逾仅共计有男女拟足少多于划满限为是的]$|人口$|[或每]|等(?:地|处|村|社区)?$|等.{1,4}个/;
/** Digits that belong to a name stand at its beginning, behind 第, or before what parts a place (3组, 2栋). */
const ownDigits =
  /^\d+(?:[号社村组栋幢区院期队楼厂路街]|小区|医院)|第\d+|\d+(?:[号组栋幢区院期队楼]|社(?!区)|单元)/g;
const numeralsOnly = new RegExp(`^[\\d${chineseNumeralCharacters}]+$`);

/** True for what can be the name of a community or a village; false where it may say something else as well. */
export function isCommunityName(name: string): boolean {
  if (!allowed.test(name) || numeralsOnly.test(name) || !isBalanced(name)) return false;
  if (notPlaces.test(name) || groupsOfPeople.test(name) || opens.test(name)) return false;
  return !/\d/.test(name.replace(ownDigits, ''));
}

/** The name without what leads over to the number: 双紫村共, 双紫村村民, （双紫村）, 双紫村参加人数. */
export function nameWithoutLead(text: string): string {
  return text
    .trim()
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/\((?:村民|居民|群众)?$/, '')
    .replace(/(.)(?:共计|共有|合计|总计|共)$/, '$1')
    .replace(/(..)(?:(?:参与|参加)(?:人数|人员)?|人数)$/, '$1')
    .replace(/([村乡镇]|社区|街道)(?:村民|居民|群众)$/, '$1')
    .trim();
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
