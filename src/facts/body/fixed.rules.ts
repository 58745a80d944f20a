import { Words } from './lexicon.ts';
import { BRANDS, COUNTRIES, FIXED, HONG_KONG, TAIPEI } from './organ.table.ts';
import { isFunction, isStop } from './boundary.ts';
import { followedWell } from './organ.rules.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { BodyContext, BodyRule, Naming } from './rule.ts';
import { BODY_TYPES } from './type.ts';
import type { BodyType } from './type.ts';

interface Known {
  readonly canonical: string;
  readonly type: BodyType;
}

/** Every form of a fixed name. */
export const KNOWN = new Map<string, Known>();
for (const line of FIXED.trim().split('\n')) {
  const [canonical = '', type = '', forms = ''] = line.split('|');
  const known = { canonical, type: BODY_TYPES.find((one) => one === type) ?? 'other' };
  for (const form of forms.split(',')) {
    if (form !== '' && !KNOWN.has(form)) KNOWN.set(form, known);
    // 中共中央台办: the party may be named before each of its central organs
    if (known.type === 'party' && form.startsWith('中央') && !KNOWN.has(`中共${form}`)) KNOWN.set(`中共${form}`, known);
  }
}
for (const brand of BRANDS.split(' '))
  if (!KNOWN.has(brand)) KNOWN.set(brand, { canonical: brand, type: 'enterprise' });

const COUNTRY_NAMES = COUNTRIES.split(' ');
const COUNTRY = new Words(COUNTRY_NAMES);

/** Ministries: with a country before them they are that country's. */
const MINISTRY = /(?:部|央行)$/u;

/** 美国防部, 乌外交部: states by one character, at the beginning of a word. */
const STATE_LETTER =
  /(?:^|[^\p{Script=Han}]|[与和同对向据称由被的及])(?<state>[美俄英法德日韩朝印以伊叙乌巴土意加澳泰越菲蒙])$/u;

const TERM = /第?[一二三四五六七八九十\d]{1,4}届$/u;

const UNIT =
  /^(?:数据中心|信息中心|研究中心|新闻办公室|办公厅|(?<inner>(?!副|正|原|党组|直属)[\p{Script=Han}]{1,9}?)(?:司|局|办公厅|监管局|专员办|委员会|研究所|研究院|分行|中心支行|支行|营业管理部|分社|分公司|省公司|总站|记者站|办事处|数据中心|信息中心|研究中心|指导中心|疾控中心|调查总队|调查队|分局|管理局|法庭|研究总院|规划院|考试院|(?:发展|管理|服务|监测|评估|评价|交流|考试|调查|检测|推广|预报|预警|合作|认证|宣传|教育|审评|协调|审核|指挥|救援|促进|保障|资源|事务|卫生|规划)中心))(?!长级)/u;
const NO_UNIT = new Set(['中国共产党', '中国人民政治协商会议', '联合国', '中国人民解放军']);
/** 中科院大气所, 中国农科院作物科学研究所. */
const RESEARCH_UNIT =
  /^(?<inner>[\p{Script=Han}]{2,14}?)(?:研究所|研究院|研究中心|实验室|天文台|植物园|分院|创新院|学部|[所院])(?![士有以在长])/u;
/** 航天科技集团五院, 中国电科14所. */
const NUMBERED_UNIT = /^第?[一二三四五六七八九十\d]{1,3}(?:研究)?[院所局厂](?!士)/u;
/** 新疆生产建设兵团第八师. */
const DIVISION = /^第[一二三四五六七八九十]{1,3}师/u;
/** 东部战区海军, 西部战区总医院. */
const FORCE = /^(?:陆军|海军|空军|总医院|联合参谋部|政治工作部|机关)(?!节)/u;
const ASSEMBLY_UNIT =
  /^(?<inner>(?![及和与])[\p{Script=Han}]{1,12}?)(?:委员会|工委|办公厅|常委会|专委会|研究室|(?<=\p{Script=Han}{2})委(?!员|托|派|任))/u;

/** Words for people that stand inside names of units: 学位与研究生教育发展中心. */
const STUDENTS =
  /^(?:提案|监察|代表|审计|建设|管理|教育|监督|发展|研究生|大学生|毕业生|学生|教师|老师|志愿者|运动员|专家|职工|干部|医生)$/u;
const RUN = new Words([...KNOWN.keys()].filter((form) => /^国家.{2,12}(?:中心|研究院|研究所)$/u.test(form)));
const ORGAN_END = /[部委局署厅院会社行司]$/u;

function unitAfter(end: number, known: Known, { text, segmenter }: BodyContext): number {
  if (NO_UNIT.has(known.canonical)) return end;
  if (known.canonical === '新疆生产建设兵团') return end + (DIVISION.exec(text.slice(end, end + 12))?.[0].length ?? 0);
  if (known.canonical.endsWith('战区')) return end + (FORCE.exec(text.slice(end, end + 5))?.[0].length ?? 0);
  if (known.type === 'enterprise') {
    const unit = NUMBERED_UNIT.exec(text.slice(end, end + 7))?.[0];
    if (unit !== undefined) return end + unit.length;
  }
  const assembly = /^(?:全国人民代表大会|中国人民政治协商会议全国委员会)/u.test(known.canonical);
  const academy = known.type === 'research' && /(?:科学|工程|医学)[\p{Script=Han}]{0,2}院$/u.test(known.canonical);
  if (
    !assembly &&
    !academy &&
    known.type !== 'government' &&
    known.type !== 'judiciary' &&
    known.type !== 'enterprise' &&
    known.type !== 'media'
  )
    return end;
  const tail = (academy ? RESEARCH_UNIT : assembly ? ASSEMBLY_UNIT : UNIT).exec(text.slice(end, end + 18));
  if (tail === null) return end;
  const to = end + tail[0].length;
  const inner = tail.groups?.['inner'] ?? '';
  if (!followedWell(text, to)) return end;
  const words = segmenter.cut(inner);
  // 学位与研究生教育发展中心, but 教育部和各省考试院
  if (
    words.some(
      (word, at) =>
        isFunction(word) &&
        !STUDENTS.test(word) &&
        !(at > 0 && /^[与和]$/u.test(word) && !ORGAN_END.test(words[at - 1] ?? '')),
    )
  )
    return end;
  return to;
}

/** Bodies with one fixed name: 国务院, 国家发改委, 新华社, 联合国; a country before a ministry makes it that country's. */
const fixed: BodyRule = {
  id: 'body/fixed',
  pattern: new Words(KNOWN.keys()),
  value: (_groups, context): Naming | null => {
    const { text, span } = context;
    const [start, end] = span;
    const form = text.slice(start, end);
    const known = KNOWN.get(form);
    if (known === undefined || !followedWell(text, end)) return null;
    if (refused(form, text, start, end)) return null;
    if (form.startsWith('国家') && known.type === 'government' && text.slice(0, start).endsWith('中国')) {
      return { span: [start - 2, end], type: known.type, canonical: known.canonical };
    }
    const letter = /^(?:国防部|外交部|财政部|商务部|司法部|能源部|央行|农业部|交通部|文化部|卫生部|教育部)$/u.test(form)
      ? (STATE_LETTER.exec(text.slice(Math.max(0, start - 2), start))?.groups?.['state'] ?? '')
      : '';
    const country = letter !== '' ? letter : MINISTRY.test(form) ? COUNTRY.endingAt(text, start) : '';
    if (country !== '' && !form.startsWith('中国')) {
      return { span: [start - country.length, end], type: known.type, canonical: null };
    }
    const term = /^全国(?:人|政)/u.test(form) ? (TERM.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? '') : '';
    if (term !== '') {
      const numbered = `${term.startsWith('第') ? '' : '第'}${term}${known.canonical}`;
      return { span: [start - term.length, end], type: known.type, canonical: numbered };
    }
    if (known.type === 'media' && form.endsWith('报') && /^社(?!会|论|长级)/u.test(text.slice(end, end + 2))) {
      return { span: [start, end + 1], type: 'media', canonical: `${form}社` };
    }
    // 中国气象局国家气候中心: a body with the one that runs it
    const run = known.type === 'government' ? RUN.lengthAt(text, end) : 0;
    if (run > 0) {
      const own = KNOWN.get(text.slice(end, end + run));
      if (own !== undefined) return { span: [start, end + run], type: own.type, canonical: own.canonical };
    }
    // 大众汽车集团（中国）
    const land =
      known.type === 'enterprise' ? /^（(?:中国|亚太|大中华区)）/u.exec(text.slice(end, end + 6))?.[0] : undefined;
    if (land !== undefined) return { span: [start, end + land.length], type: 'enterprise', canonical: null };
    const to = unitAfter(end, known, context);
    if (to > end) {
      const more = text.slice(end, to);
      // a department is named with the whole name of its ministry, a centre that a ministry runs without the state's
      const ground = more.endsWith('中心') ? known.canonical.replace(/^中华人民共和国/u, '') : known.canonical;
      return {
        span: [start, to],
        type: /中心$|研究[所院]$/u.test(more) ? 'research' : known.type,
        canonical: known.type === 'enterprise' ? null : `${ground}${more}`,
      };
    }
    // a ministry of Taipei bears the same name
    const ours = !context.jurisdiction.taipei || !known.canonical.startsWith('中华人民共和国') || /^[中国]/u.test(form);
    return { span, type: known.type, canonical: ours ? known.canonical : null };
  },
};

interface Guard {
  readonly forms: string;
  /** Tested on the two characters before and the four after. */
  readonly notBefore?: RegExp;
  readonly onlyBefore?: RegExp;
  readonly notAfter?: RegExp;
  readonly onlyAfter?: RegExp;
}

/** Forms that are words or parts of other words, too, and what tells. */
const GUARDS: ReadonlyMap<string, Guard> = new Map(
  (
    [
      { forms: '总台', notBefore: /[\p{Script=Han}]$/u, onlyAfter: /^(?:记者|台长|央视|新闻|报道|财经|编务)/u },
      {
        forms: '粮食部 商业部 石油部 煤炭部 物资部 建材部 机电部 轻工部 外贸部 能源部 水电部 建工部',
        notBefore: /(?![和与由据经从在向为被让对及原时])\p{Script=Han}$/u,
      },
      { forms: '经济学人 中国之声 政务院 半月谈', notAfter: /^旧址/u },
      {
        forms: '中共',
        onlyBefore: /(?:^|[的\p{P}\s])$/u,
        notAfter: /^\p{Script=Han}{1,2}[省市州县区]/u,
      },
      { forms: '最高法 最高检', notAfter: /^[官察]/u },
      { forms: '中国共产党 共产党 国民党', notAfter: /^[人员]/u },
      { forms: '中办 国办', notBefore: /\p{Script=Han}$/u, onlyAfter: /^[、，。印发督和]/u },
      { forms: '国航 南航 东航', notBefore: /(?![和与由据乘坐])\p{Script=Han}$/u, notAfter: /^[空天线]/u },
      { forms: '亚信', notAfter: /^达/u },
      { forms: '联大', notBefore: /\p{Script=Han}$/u },
      { forms: '全总 海协会 海基会', notBefore: /[大中海]$/u },
      { forms: '农行 工行 交行 世行 建设银行 农业银行', notAfter: /^[为业]/u },
      {
        forms: '民建 民进 民革 民盟 台盟',
        notBefore: /[农居人]$/u,
        onlyAfter: /^(?:中央|会员|盟员|党员|界|、|，|\p{Script=Han}{1,3}[省市]委)/u,
      },
      { forms: '共青团', notAfter: /^(?:员|\p{Script=Han}{1,4}委|中央)/u },
      { forms: '人民政协', notBefore: /全国$/u, notAfter: /^报/u },
      {
        // departments of firms and schools go by the names of ministries of old
        forms: '监察部 文化部 交通部 建设部 电力部 机械部 人事部 劳动部 电子部',
        notBefore: /(?![和与由据经从在向为被让对及国原])\p{Script=Han}$/u,
      },
      { forms: '商务部', notBefore: /电子$/u },
      { forms: '高盛', onlyAfter: /^[集公银首分预发报策亚高、]/u },
      { forms: '红军 志愿军', notAfter: /^(?:路|桥|小学|中学|镇|长征|精神)/u },
      {
        forms: '参议院 众议院 国会 国民议会 议会下院 议会上院 内政部 内务部',
        notAfter: /^山/u,
        notBefore: /(?![和在由向对及])\p{Script=Han}$/u,
      },
      { forms: '解放军', notBefore: /民族$/u, notAfter: /^(?:文艺|和武警)/u },
      { forms: '中国平安', notAfter: /^[夜年祥]/u },
      { forms: '卫报 世界报', notBefore: /(?![国和与据由])\p{Script=Han}$/u, notAfter: /^[告道名刊]/u },
      { forms: '中国网 人民网 新华网 光明网 央视网 红网 国际在线', notAfter: /^[络民友教学]/u },
      { forms: '以军', notBefore: /[所可加得用]$/u },
    ] satisfies readonly Guard[]
  ).flatMap((guard) => guard.forms.split(' ').map((form): [string, Guard] => [form, guard])),
);

/** Whether a form is something else where it stands. */
function refused(form: string, text: string, start: number, end: number): boolean {
  const guard = GUARDS.get(form);
  if (guard === undefined) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 4);
  return (
    guard.notBefore?.test(before) === true ||
    guard.onlyBefore?.test(before) === false ||
    guard.notAfter?.test(after) === true ||
    guard.onlyAfter?.test(after) === false
  );
}

const FOREIGN_ORGAN =
  '国务院|政府|外交部|国防部|财政部|商务部|内政部|司法部|能源部|农业部|劳工部|教育部|卫生部|卫生与公众服务部|国土安全部|交通部|运输部|环境部|文化部|旅游部|经济部|工业部|贸易部|贸易代表办公室|内务部|内阁|外务省|防卫省|财务省|经济产业省|总务省|国会|议会|参议院|众议院|国会参议院|国会众议院|上院|下院|国家杜马|联邦委员会|最高法院|联邦最高法院|宪法法院|法院|检察院|检方|警方|军方|央行|中央银行|大使馆|驻华大使馆|总领事馆|驻华使馆|使馆|海军|空军|陆军|国民警卫队|海岸警卫队|总统府|首相府|总理府|议会下院|议会上院|国民议会|联邦议院|联邦政府|国家统计局|统计局|气象局|地质调查局|移民局|情报局|安全局|环境保护局|国家银行|证券交易委员会|联邦储备委员会|联邦通信委员会|联邦贸易委员会|联邦航空局|疾病控制和预防中心|疾控中心|卫生部门|共和党|民主党|保守党|工党|自民党|执政党|共产党|人民党|社会党|社民党|国家安全委员会|国家安全会议|总统办公室|总理办公室|首相办公室|总统行政办公室|总检察院|总检察长办公室|统一部|法务省|文部科学省|厚生劳动省|国土交通省|农林水产省|环境省|总务省|内阁府|内阁官房|气象厅|海上保安厅|警察厅|金融厅|消防厅|水产厅|观光厅|国税厅|公正交易委员会|国家情报院|联合参谋本部|总统室|民防部|紧急情况部|储备银行|国家紧急情况服务局|联邦调查局|国家公路交通安全管理局|环保局|武装部队|国防军';

const CLEAN = /(?:^|[^\p{Script=Han}]|[和与及由经向据从在对获将被的是为而令让称指请])$/u;

/** Organs of one region that go by bare names in its own news. */
function regional(
  id: `body/${string}`,
  table: string,
  applies: (jurisdiction: Jurisdiction) => boolean,
  official: string,
): BodyRule {
  const types = new Map<string, BodyType>();
  for (const line of table.split('\n')) {
    const [type = '', names = ''] = line.split('=');
    for (const name of names.split(' ')) types.set(name, BODY_TYPES.find((one) => one === type) ?? 'other');
  }
  return {
    id,
    pattern: new Words(types.keys()),
    applies,
    value: (_groups, context): Naming | null => {
      const { text, span } = context;
      if (!followedWell(text, span[1])) return null;
      // 合作区经济发展局: the end of a longer name
      const before = text.slice(Math.max(0, span[0] - 2), span[0]);
      if (!CLEAN.test(before) && before !== official) return null;
      const start = text.slice(0, span[0]).endsWith(official) ? span[0] - official.length : span[0];
      return { span: [start, span[1]], type: types.get(text.slice(...span)) ?? 'government', canonical: null };
    },
  };
}

const taipei = regional('body/taipei', TAIPEI, (jurisdiction) => jurisdiction.taipei, '台湾');
const hongKong = regional('body/hong-kong', HONG_KONG, (jurisdiction) => jurisdiction.hongKong, '香港');

/** 日本《赤旗报》: a newspaper abroad by its title. */
const foreignPaper: BodyRule = {
  id: 'body/foreign-newspaper',
  pattern: new Words(COUNTRY_NAMES, { after: '《(?<name>[^《》]{2,12}(?:报|新闻|周刊|杂志))》' }),
  value: ({ name = '' }, { span: [, end] }): Naming => ({
    span: [end - 1 - name.length, end - 1],
    type: 'media',
    canonical: null,
  }),
};

/** 驻湘部队, 第74集团军, 海军南昌舰. */
const garrison: BodyRule = {
  id: 'body/garrison',
  pattern:
    /海军(?:陆战队|\p{Script=Han}{2,3}舰(?![队艇载员]))|第(?:\d{1,3}|[一二三四五六七八九十]{1,4})(?:集团军|野战军)|驻[京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新港澳]部队/gu,
  value: (_groups, { span }): Naming => ({ span, type: 'military', canonical: null }),
};

/** 美国国务院, 日本外务省, 俄罗斯国防部: an organ of a foreign state. */
const foreign: BodyRule = {
  id: 'body/foreign',
  pattern: new Words(COUNTRY_NAMES, {
    after: `(?<organ>(?:联邦|国家)?(?:${FOREIGN_ORGAN.split('|')
      .sort((a, b) => b.length - a.length)
      .join('|')}))`,
  }),
  value: ({ organ = '' }, { text, span }): Naming | null => {
    if (/^(?:警方|军方|检方|卫生部门|执政党)$/u.test(organ)) return null;
    if (!followedWell(text, span[1])) return null;
    const type: BodyType = /国会|议会|议院|上院|下院|杜马/u.test(organ)
      ? 'legislature'
      : /法院|检察院/u.test(organ)
        ? 'judiciary'
        : /警卫队|武装部队|国防军|[海空陆]军/u.test(organ)
          ? 'military'
          : organ.endsWith('党')
            ? 'party'
            : 'government';
    return { span, type, canonical: null };
  },
};

/** 中国驻美国大使馆, 中国驻长崎总领事馆, 驻华使馆. */
const mission: BodyRule = {
  id: 'body/embassy',
  pattern: /驻\p{Script=Han}{1,8}?(?:大使馆|总领事馆|领事馆|使馆|总领馆|代表团|使团|办事处)/gu,
  value: (_groups, { text, span: [head, end] }): Naming | null => {
    const country = text.slice(0, head).endsWith('中国') ? '中国' : COUNTRY.endingAt(text, head);
    return country === '' ? null : { span: [head - country.length, end], type: 'government', canonical: null };
  },
};

/** 中国—哈萨克斯坦政府间合作委员会, 中哈合作委员会. */
const intergovernmental: BodyRule = {
  id: 'body/intergovernmental',
  pattern: /政府间\p{Script=Han}{0,10}?委员会/gu,
  value: (_groups, { text, span: [head, end] }): Naming | null => {
    const before = text.slice(Math.max(0, head - 12), head);
    const pair = /中\p{Script=Han}$/u.exec(before);
    if (pair !== null) return { span: [head - 2, end], type: 'government', canonical: null };
    const dash = /[—－-]{1,2}\p{Script=Han}{1,8}$/u.exec(before);
    if (dash === null) return null;
    const at = head - before.length + dash.index;
    const country = text.slice(0, at).endsWith('中国') ? '中国' : COUNTRY.endingAt(text, at);
    return country === '' ? null : { span: [at - country.length, end], type: 'government', canonical: null };
  },
};

/** 中国体育代表团, 湖南省体育代表团. */
const delegation: BodyRule = {
  id: 'body/sports-delegation',
  pattern: new Words(['中国', ...COUNTRY_NAMES], { after: '(?:香港|澳门)?体育代表团' }),
  value: (_groups, { span }): Naming => ({ span, type: 'other', canonical: null }),
};

/** 朝鲜劳动党, 日本自由民主党. */
const foreignParty: BodyRule = {
  id: 'body/foreign-party',
  pattern: new Words(COUNTRY_NAMES, { after: '(?<name>\\p{Script=Han}{2,8}?党)(?![员派内团首委])' }),
  value: ({ name = '' }, { span, segmenter }): Naming | null =>
    /各|政党|反对|一些|[的和与在]/u.test(name) || segmenter.cut(name.slice(0, -1)).some((word) => isFunction(word))
      ? null
      : { span, type: 'party', canonical: null },
};

/** 埃及石油部, 日本大藏省: departments of foreign governments that no list holds. */
const foreignMinistry: BodyRule = {
  id: 'body/foreign-ministry',
  pattern: new Words(COUNTRY_NAMES, {
    after:
      '(?<name>\\p{Script=Han}{2,10}?(?:部|大藏省|通产省|厚生省|文部省|委员会|(?<!恐怖|极端|犯罪|国际|武装|民间|社会|环保|非政府|政府)组织|总局|总署|旅游局|统计局|石油公司|电力公司))(?![门分署队落属件位下])',
  }),
  value: ({ name = '' }, { text, span, segmenter }): Naming | null => {
    if (/^.{0,3}[东西南北中内外全大局上下干]部$|[的与在第]|结合部|俱乐部|[国方行部会院局党军府]和/u.test(name))
      return null;
    if (segmenter.cut(name).some((word) => word !== '和' && isStop(word))) return null;
    // 美国商务部工业与安全局
    const unit = FOREIGN_UNIT.exec(text.slice(span[1], span[1] + 16));
    const whole =
      unit !== null && !segmenter.cut(unit.groups?.['inner'] ?? '').some((word) => word !== '与' && isFunction(word));
    return { span: [span[0], span[1] + (whole ? unit[0].length : 0)], type: 'government', canonical: null };
  },
};

const FOREIGN_UNIT = /^(?<inner>[\p{Script=Han}]{2,12}?)(?:局(?!长级|面|势)|署|办公室|研究所)/u;

/** 中国足协, 中国田协. */
const sportsAssociation: BodyRule = {
  id: 'body/short-association',
  pattern:
    /(?:中国|亚洲|国家|国际|世界)(?:田|羽|泳|排|棋|网|举|体|冰|滑|武|拳|影|剧|音|美|书|摄|舞|曲|杂|视|民|登|航|车|自|射|赛)(?:协|联)(?![会议定助商调作合系盟])/gu,
  value: (_groups, { text, span }): Naming => ({
    span,
    type: /^(?:国际|世界|亚洲)/u.test(text.slice(...span)) ? 'international' : 'association',
    canonical: null,
  }),
};

export const FIXED_RULES: readonly BodyRule[] = [
  taipei,
  hongKong,
  foreignPaper,
  garrison,
  foreignMinistry,
  foreignParty,
  sportsAssociation,
  intergovernmental,
  fixed,
  foreign,
  mission,
  delegation,
];
