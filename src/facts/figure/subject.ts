import type { Reading, Segmenter } from '../../core/article.ts';
import { placeAt } from '../../lexicon/gazetteer/gazetteer.ts';
import { endsPhrase, isNoun, OPENING } from './words.ts';

const DEICTIC =
  /^(?:全省|全市|全县|全区|全国|全州|全镇|全村|全乡|全球|全世界|全行业|全系统|全社会|全港|全疆|全旗|我省|我市|我县|我区|我州|我国|我镇|我村|我校|我院|本市|本省|本县|本区|(?:本届|本次|此次)[\p{Script=Han}]{2}[团班会展赛队组]?|该省|该市|该县|该区|该镇|该村|该公司|该企业|该项目|该院|该校|该行|该局|该厅|该所|该基地|该园区|公司|集团|企业|两省|两市|两地|双方|中方|各(?:市州|市县|县市|县区|乡镇|部门|单位|高校|银行|市|县|区|地|级)|该[\p{Script=Han}](?![\p{Script=Han}]?的)|每(?:家|户|个|名|位|所|亩|人)(?:企业|农户|学生|家庭|居民|职工|单位|村|县|学校)?|俺家)/u;

const BODY =
  /^(?:国家)?(?:应急管理|生态环境|自然资源|交通运输|农业农村|水利|财政|教育|商务|公安|民政|司法|科学技术|工业和信息化|住房和城乡建设|人力资源和社会保障|文化和旅游)部(?!长|门)|^[\p{Script=Han}A-Za-z（）“”·]{1,24}?(?:有限责任公司|股份有限公司|有限公司|公司|集团|大学|学院|医院|银行|法院|检察院|研究院|研究所|委员会|人大常委会|常委会|政府|党委|政协|总工会|工会|协会|学会|联合会|商会|基金会|办公室|总局|分局|海关|管理局|监管局|督察组|工作组|机关|派出所|代表团|合作社|园区|开发区|高新区|经开区|新区|自贸区|保税区|示范区|产业园|(?:宣传|组织|统战|财政|教育|科技|公安|民政|司法|商务|农业农村|生态环境|自然资源|水利|交通运输|信息化|城乡建设|旅游|应急管理|社会保障|事务|国防|外交)部|厅|局|委|署|院|校|组|队|站|港|机场|口岸|专班)(?![\p{Script=Han}]{0,1}(?:长|员|任|记))/u;

const PLACE = /^[\p{Script=Han}]{2,6}?(?:自治区|自治州|自治县|市|县|州|盟|旗|镇|乡|村|街道|社区)/u;

/** Words that end like a place and are none. */
const NO_PLACE =
  /(?:城市|县市|乡村|农村|山村|小镇|城镇|乡镇|集镇|超市|股市|楼市|上市|门市|都市|夜市|九州|各村|贫困县|脱贫县|区县|市县|[个多些某座]市|[个多些某]县)$/u;

/** Bodies that are as often counted as they act: 自营充电站1015座. */
const COUNTABLE =
  /(?:学校|院校|医院|学院|站|院|校|园|园区|产业园|示范区|组|队|港|机场|口岸|企业|公司|集团|合作社|协会|银行)$/u;

/** Whether a phrase that opens with this entity counts it rather than tells of it. */
export function isCounted(entity: string, unit: string): boolean {
  return /^(?:家|个|所|座|处|支|名|条)$/u.test(unit) && COUNTABLE.test(entity);
}

/** A place, body or 全省-like word that opens a phrase. */
export function entityAt(phrase: string, segmenter?: Segmenter): string | null {
  const deictic = DEICTIC.exec(phrase);
  if (deictic !== null && (!/^[本此][届次]/u.test(deictic[0]) || sound(phrase, deictic[0], segmenter)))
    return deictic[0];
  // 打造…示范区, 围绕…: what opens with a verb names nobody.
  if (endsPhrase(phrase.slice(0, 2)) || /^(?:他|她|我|其|这|那|某)/u.test(phrase)) return null;
  let end = 0;
  for (let round = 0; round < 3; round += 1) {
    const place = placeAt(phrase, end);
    if (place === null) break;
    end = place.span[1];
  }
  if (end > 0) {
    const body = BODY.exec(phrase.slice(0, 30));
    if (
      body !== null &&
      body[0].length > end &&
      body[0].length < end + 16 &&
      !/[的和与在是为对从向由把将被于]/u.test(body[0])
    ) {
      // 广州局集团有限公司: the longer name.
      return (
        body[0] +
        (/^(?:集团)?(?:股份|责任)?(?:有限)?(?:责任)?公司|^集团/u.exec(phrase.slice(body[0].length))?.[0] ?? '')
      );
    }
    return phrase.slice(0, end);
  }
  const place = PLACE.exec(phrase.slice(0, 16));
  if (place !== null && place[0].length >= 2 && !NO_PLACE.test(place[0]) && !/[的和与在是为有了，、]/u.test(place[0]))
    return sound(phrase, place[0], segmenter) ? place[0] : null;
  const body = BODY.exec(phrase.slice(0, 30));
  if (
    body !== null &&
    body[0].length >= 3 &&
    !/[的是有了，、在对从向由把将被于到]|(?<!华)为/u.test(body[0]) &&
    sound(phrase, body[0], segmenter)
  )
    return body[0];
  return null;
}

/** Whether a name that opens a phrase ends where a word ends (演出市|场 does not) and holds no verb of a clause (将|新设|县). */
function sound(phrase: string, name: string, segmenter: Segmenter | undefined): boolean {
  if (segmenter === undefined) return true;
  let at = 0;
  for (const word of segmenter.cut(phrase.slice(0, name.length + 6))) {
    if (at < name.length && at + word.length > name.length) return false;
    if (at + word.length <= name.length && (/^[将已会可应须]$/u.test(word) || (word.length > 1 && endsPhrase(word))))
      return false;
    at += word.length;
    if (at >= name.length) break;
  }
  return true;
}

/** Times that open a clause before who acts in it: 今年上半年全市. */
const TIME_HEAD =
  /^(?:(?:今|去|前|上|本)年|当[年月日]|本[月周]|[上下]半年|前?[一二三四]{1,2}季度|前[一二三四五六七八九十]{1,2}个月|[一二三四五六七八九十]{1,2}月份?|昨日|昨天|今天|截至目前)(?!的)/u;

function opened(phrase: string): string {
  let rest = phrase;
  for (let round = 0; round < 6; round += 1) {
    const shorter = rest.replace(OPENING, '').replace(TIME_HEAD, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

/** 民营企业进出口, 制造业实际使用外资: the sector that a measure of the economy is told of. */
const SECTOR =
  /^[\p{Script=Han}（）]{1,12}?(?:业|产业|企业|农户|居民|部门)(?=(?:实际使用|进出口|增加值|利润总额|利润|营业收入|用电量|人均|贷款|对外投资|投资额|销售额|产值|出口|进口|纳税|实现)(?:\p{Script=Han}|$))|^[\p{Script=Han}（）]{1,12}?(?:业|产业|企业)(?=(?:进出口|增加值|利润|贷款|出口|进口)$)/u;

/** Parts a phrase into the entity that opens it and what is measured of it. */
export function splitSubject(phrase: string, { segmenter }: Reading): { subject: string | null; rest: string } {
  const rest = opened(phrase);
  let entity = entityAt(rest, segmenter);
  if (entity === null) {
    const sector = SECTOR.exec(rest)?.[0] ?? null;
    return sector === null ? { subject: null, rest } : { subject: sector, rest: rest.slice(sector.length) };
  }
  // A list of entities is one subject: 株洲市、郴州市、益阳市.
  for (let round = 0; round < 40; round += 1) {
    const joint = /^(?:、|和|与|及|以及)/u.exec(rest.slice(entity.length));
    if (joint === null) break;
    const more = entityAt(rest.slice(entity.length + joint[0].length), segmenter);
    if (more === null) break;
    entity = rest.slice(0, entity.length + joint[0].length + more.length);
  }
  return { subject: entity, rest: rest.slice(entity.length) };
}

/** Clauses that only say who said so; they name no subject of what follows. */
const ATTRIBUTION =
  /(?:获悉|了解到|了解|介绍|介绍说|表示|显示|指出|透露|认为|强调|要求|公布|发布|数据|查明|提出|明确|说|称|披露|通报|看|来看|测算|统计|监测|方案|规划|报告|要点|意见)$/u;

/** The noun phrase that opens a clause before its first verb; null where it opens with a verb, or has none. */
export function leadingPhrase(clause: string, segmenter: Segmenter): string | null {
  const rest = opened(clause);
  let phrase = '';
  let depth = 0;
  let noun = false;
  for (const word of segmenter.cut(rest.slice(0, 48))) {
    if (depth === 0 && endsPhrase(word)) {
      // 归属于母公司股东: a verb and where it goes.
      if (word === '于') return null;
      const lead = phrase.replace(/[的、不]$/u, '');
      return noun && lead.length >= 2 && !/\d/u.test(lead) ? lead : null;
    }
    if (/[“《（]/u.test(word)) depth += 1;
    if (/[”》）]/u.test(word)) depth = Math.max(0, depth - 1);
    phrase += word;
    noun ||= isNoun(word);
  }
  return null;
}

/** The noun phrase that closes what stands before a number: 脱贫地区 5年过渡期, 水稻直播技术的 4大优势. */
export function trailingPhrase(left: string, segmenter: Segmenter): string | null {
  const owned = left.endsWith('的');
  const rest = left.replace(/的$/u, '');
  const listed = rest.endsWith('等');
  const words = segmenter.cut(rest.replace(/等$/u, ''));
  let phrase = '';
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index] ?? '';
    if (/[，；：。“”《》（）\s]/u.test(word) || endsPhrase(word)) break;
    phrase = word + phrase;
  }
  phrase = phrase.replace(/^[、和与及的]{1,3}/u, '');
  if (!segmenter.cut(phrase).some(isNoun)) return null;
  if (phrase.length < 2 || phrase.length > 60 || /\d/u.test(phrase)) return null;
  if (listed) return entityAt(phrase) === null ? null : phrase;
  if (!owned && phrase.length > 14 && !phrase.includes('、')) return null;
  return phrase;
}

/** What stands between what is measured and its number. */
const MEASURED = /^[\p{Script=Han}]{0,6}[0-9]/u;

/** What a run of clauses is about: the entity and the topic that the last of them opened with. */
export function heldSubject(clauses: string, segmenter: Segmenter): { entity: string | null; topic: string | null } {
  let entity: string | null = null;
  let topic: string | null = null;
  for (const clause of clauses.split(/[，；：。！？]/u)) {
    const area = /^(?:在)?(.{2,20}?)(?:方面|领域)$/u.exec(clause);
    if (area !== null) {
      topic = area[1] ?? null;
      continue;
    }
    if (
      clause === '' ||
      ATTRIBUTION.test(clause) ||
      /^(?:其中|据|记者|按照|根据|围绕|为了?|通过|随着|对|由于|针对|比|较)/u.test(clause)
    )
      continue;
    const own = entityAt(opened(clause), segmenter);
    if (own !== null) {
      entity = own;
      topic = null;
      continue;
    }
    const lead = leadingPhrase(clause, segmenter);
    // 票房突破57亿元: what is measured in one clause is not what the next is about.
    if (lead !== null && lead.length <= 24 && !MEASURED.test(opened(clause).slice(lead.length))) topic = lead;
  }
  return { entity, topic };
}
