import { Words } from './lexicon.ts';
import { COMMITTEE_ORGANS, DEPARTMENTS, ORGANS } from './organ.table.ts';
import type { BodyContext, BodyRule, Naming, Seat } from './rule.ts';
import { seatBefore } from './seat.ts';
import { isFunction } from './boundary.ts';
import { BODY_TYPES } from './type.ts';
import type { BodyType } from './type.ts';

interface Organ {
  /** {P} the place's official name, {S} its short one. */
  readonly template: string;
  readonly type: BodyType;
}

function typed(name: string | undefined): BodyType {
  return BODY_TYPES.find((type) => type === name) ?? 'other';
}

/** Every form of the tables → what it stands for; earlier lines win. */
function organs(): ReadonlyMap<string, Organ> {
  const forms = new Map<string, Organ>();
  const put = (form: string, organ: Organ): void => {
    if (!forms.has(form)) forms.set(form, organ);
  };
  for (const line of ORGANS.trim().split('\n')) {
    const [template = '', type, list = ''] = line.split('|');
    for (const form of list.split(',')) put(form, { template, type: typed(type) });
  }
  for (const line of DEPARTMENTS.trim().split('\n')) {
    const [name = '', shorts = '', suffixes = ''] = line.split(/[=:]/u);
    const own = name.startsWith('*') ? '人民政府' : '';
    const official = name.replace('*', '');
    for (const suffix of suffixes.split(',')) {
      const whole = suffix === '委' ? '委员会' : suffix === '办' ? '办公室' : suffix;
      const type: BodyType = suffix === '中心' && official.includes('疾病') ? 'health' : 'government';
      const organ: Organ = { template: `{P}${own}${official}${whole}`, type };
      for (const form of [official, ...shorts.split(',')]) {
        if (form === '') continue;
        for (const tail of new Set([suffix, whole])) put(`${form}${tail}`, organ);
        if (own !== '') put(`${own}${form}${whole}`, organ);
        if (own !== '') put(`政府${form}${suffix}`, organ);
      }
    }
  }
  // 安全厅, 工作局: forms that are common words when short
  for (const form of ['安全局', '民族委', '计划委', '农业委']) forms.delete(form);
  return forms;
}

const FORMS = organs();

const COMMITTEE_FORMS: ReadonlyMap<string, { official: string; type: BodyType }> = new Map(
  COMMITTEE_ORGANS.trim()
    .split('\n')
    .flatMap((line) => {
      const [official = '', rest = ''] = line.split('=');
      const [shorts = '', type = 'party'] = rest.split(':');
      return [official, ...shorts.split(',')]
        .filter((form) => form !== '')
        .map((form): [string, { official: string; type: BodyType }] => [
          form,
          { official, type: typed(type === '' ? 'party' : type) },
        ]);
    }),
);

/** 局长 keeps 局 as an organ; 局面, 部门, 委员, 办理 do not. */
export function followedWell(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  const next = text.slice(end, end + 2);
  switch (last) {
    case '部':
      return !/^(?:门|署|分|队|位|件|落|委(?![派托任员])|属|级|长级)/u.test(next);
    case '局':
      return !/^(?:面|势|限|部(?!署))/u.test(next);
    case '委':
      return !/^(?:托|派(?![出驻])|任|屈|婉|身|以|员(?!会))/u.test(next);
    case '办':
      return !/^(?:理|公|法|事|学|好|案|结|证|成|医|展|赛|班|企|校|报|刊|的|了|起|会)/u.test(next);
    case '院':
      return !/^(?:校|线|系|子|落|士)/u.test(next);
    case '会':
      return !/^(?:议|场|上|见|谈|晤|面|徽|后|前|期|展|费|计|址|商|同|合)/u.test(next);
    case '处':
      return !/^(?:理|置|于|罚|分|境|以|方|在|所|女|事)/u.test(next);
    case '联':
      return !/^(?:合|系|盟|通|网|动|手|名|结|络|赛)/u.test(next);
    case '协':
      return !/^(?:助|商|调|议|会|同|作|力|定)/u.test(next);
    case '府':
      return !/^(?:城|邸|第|间)/u.test(next);
    case '队':
      return !/^(?:伍|员|友|列|形)/u.test(next);
    case '行':
      return !/^(?:业|间|为|动|政|程|情|李|人|走|驶|长级)/u.test(next);
    case '社':
      return !/^(?:会|区|交|保|科|稷)/u.test(next);
    case '科':
      return !/^(?:技|学|研|目|普|幻)/u.test(next);
    case '关':
      return !/^(?:于|系|注|心|键|联|税|怀)/u.test(next);
    case '大':
      return !/^(?:会|学|道|厦|力|量|型|多)/u.test(next);
    case '所':
      return !/^(?:有|在|以|谓|得|需|属|长级)/u.test(next);
    case '厅':
      return !/^(?:堂|局级)/u.test(next);
    default:
      return true;
  }
}

const ORDINAL = /第?[一二三四五六七八九十百〇零\d]{1,4}届$/u;

function fill(template: string, seat: Seat): string | null {
  if (seat.official === null) return null;
  // 法院 alone is the court of the place's own level
  const court = seat.kind === 'province' ? '高级' : seat.kind === 'prefecture' ? '中级' : '';
  return template
    .replace('{P}', seat.official)
    .replace('{S}', seat.short ?? seat.official)
    .replace('{C}', court)
    .replace('特别行政区人民政府', '特别行政区政府');
}

/** A unit inside an organ right after its name: 社会保障处, 交警总队, 党委. Its end, or `end` where there is none. */
function unitAfter(end: number, { text, segmenter }: BodyContext): number {
  const tail = UNIT.exec(text.slice(end, end + 14));
  if (tail === null) return end;
  const to = end + tail[0].length;
  if (!followedWell(text, to)) return end;
  const inner = tail.groups?.['inner'] ?? '';
  if (inner !== '' && segmenter.cut(inner).some((word) => isFunction(word) || /^(?:立案|依法|严肃?|查)$/u.test(word)))
    return end;
  return to;
}

const UNIT =
  /^(?:党委(?!政府)|第[一二三四五]分院|(?:内司|监司|法|财经|教科文卫|预算|农|环资|民侨外|社建|代表|选任联|城环资|外侨)(?:工)?委|(?:速裁|刑|民|行政审判|行|执行|立案|审判|破产|知识产权审判|少年|环资|环境资源审判)[一二三四五六]?庭|(?:第[一二三四五六]|[刑民行])[\p{Script=Han}]{0,6}审判庭|(?<inner>[\p{Script=Han}]{1,9}?)(?:处|总队|支队|大队|分局|派出所|委员会|工委|研究室|办公厅|办公室|[司局](?=局长|司长|副))(?!长室))/u;

/** Organs of a place other than the party's committee: 省人社厅, 娄底市人大常委会, 长沙市岳麓区人民法院. */
const organ: BodyRule = {
  id: 'body/organ',
  pattern: new Words(FORMS.keys()),
  value: (_groups, context) => {
    const { text, span } = context;
    const [head, end] = span;
    const form = text.slice(head, end);
    const found = FORMS.get(form);
    if (found === undefined || !followedWell(text, end)) return null;
    const congress = /^(?:人大|人民代表大会|政协)/u.test(form);
    let at = head;
    const ordinal = congress ? (ORDINAL.exec(text.slice(Math.max(0, head - 8), head))?.[0] ?? '') : '';
    at -= ordinal.length;
    const seat = seatBefore(at, context);
    if (
      form === '政府' &&
      /^(?:工作报告|采购|购买|投资|债|性|间|部门|官员|网|补贴|主导|引导|和市场|与市场|服务)/u.test(text.slice(end))
    ) {
      if (seat === null || seat.official === null || /^(?:服务)/u.test(text.slice(end))) return null;
    }
    const to = unitAfter(end, context);
    const more = text.slice(end, to);
    const name = (place: Seat): string | null => {
      const whole = fill(found.template, place);
      if (whole === null) return null;
      const numbered =
        ordinal === ''
          ? whole
          : whole.replace('人民代表大会', `${ordinal.startsWith('第') ? '' : '第'}${ordinal}人民代表大会`);
      if (more === '党委') return `中共${numbered}委员会`;
      return `${numbered}${more.replace(/工委$/u, '工作委员会')}`;
    };
    const type: BodyType = more === '党委' ? 'party' : found.type;
    if (seat === null) {
      // 从交通运输厅获悉: only provinces have 厅, so a province's own paper leaves 省 out
      const home = form.endsWith('厅') && form.length > 2 ? context.jurisdiction.home : null;
      if (
        home !== null &&
        /(?:^|[^\p{Script=Han}、]|[从由经据向与到在])$/u.test(text.slice(Math.max(0, head - 1), head))
      ) {
        const place: Seat = { start: head, official: home.name, short: home.short, kind: 'province' };
        return { span: [head, to], type, canonical: name(place), place };
      }
      return /[、和与及]/u.test(text.charAt(head - 1)) || (form === '监委' && text.slice(0, head).endsWith('纪委'))
        ? { span: [head, to], type, canonical: null, orphan: name }
        : null;
    }
    // 省委、省政府 and 武警湖南省总队 have their own heads; 中共 belongs to the party's organs
    const prefix = text.endsWith('中共', seat.start) && type === 'party' ? 2 : 0;
    return { span: [seat.start - prefix, to], type, canonical: name(seat), place: seat };
  },
};

const COMMITTEE_TAIL = new Words(COMMITTEE_FORMS.keys());
const COMMITTEE_OTHER =
  /^(?<inner>[\p{Script=Han}]{2,12}?)(?:委员会办公室|委员会|领导小组办公室|领导小组|工作部|工作委员会|办公室|工委|党建办|办|局|中心|研究室|党校)/u;
const NUMBERED_GROUP = /^第?[一二三四五六七八九十\d]{1,3}(?:巡视组|巡察组|督导组)/u;

const PARTIES: Readonly<Record<string, string>> = {
  中国国民党革命委员会: '中国国民党革命委员会',
  中国民主同盟: '中国民主同盟',
  中国民主建国会: '中国民主建国会',
  中国民主促进会: '中国民主促进会',
  中国农工民主党: '中国农工民主党',
  中国致公党: '中国致公党',
  民革: '中国国民党革命委员会',
  民盟: '中国民主同盟',
  民建: '中国民主建国会',
  民进: '中国民主促进会',
  农工党: '中国农工民主党',
  致公党: '中国致公党',
  九三学社: '九三学社',
  台盟: '台湾民主自治同盟',
};

/** 喀什 in 喀什地委, which is short for 喀什地区. */
function districtSeat(head: number, context: BodyContext): Seat | null {
  const seat = seatBefore(head - 1, context);
  if (seat === null || seat.short === null || seat.kind === 'other') return null;
  return { ...seat, official: `${seat.short}地区` };
}

/** The committee of the party (省委, 中共湖南省委, 自治区党委), of the youth league (团省委) and of other parties (民盟湖南省委), and what belongs to it. */
const committee: BodyRule = {
  id: 'body/committee',
  pattern:
    /(?<=[省市县区州盟旗团])委(?!托|派|任|屈|婉|身|以|员(?!会))(?:员会)?|(?<=[\p{Script=Han}]{2}地)委(?=书记|副书记|常委|、|宣传部|组织部|办公室|委员)|(?<=自治区|兵团|镇|乡|街道|公社|新区|开发区|高新区|经开区|村)党(?:工)?委(?!政府|政)/gu,
  value: (_groups, context) => {
    const { text, span } = context;
    const [head, end] = span;
    const seat = text.charAt(head - 1) === '地' ? districtSeat(head, context) : seatBefore(head, context);
    if (seat === null) return null;
    const before = text.slice(Math.max(0, seat.start - 10), seat.start);
    const head0 = text.slice(head, end);
    const party = Object.keys(PARTIES).find((one) => before.endsWith(one));
    const bareSeat = /^(?:省|市|县|区|州|盟|旗|自治区)$/u.test(text.slice(seat.start, head));
    if (
      before.endsWith('共青团') ||
      (before.endsWith('团') &&
        (bareSeat ? !/[集社剧财]团$/u.test(before) : /(?:^|[^\p{Script=Han}])团$/u.test(before)) &&
        head0 === '委')
    ) {
      const start = seat.start - (before.endsWith('共青团') ? 3 : 1);
      return {
        span: [start, end],
        type: 'association',
        canonical: seat.official === null ? null : `共青团${seat.official}委员会`,
        place: seat,
      };
    }
    if (party !== undefined) {
      // 民建湖南省委会
      const whole =
        text.charAt(end) === '会' && head0 === '委' && !/^会[议见谈]/u.test(text.slice(end, end + 2)) ? 1 : 0;
      return {
        span: [seat.start - party.length, end + whole],
        type: 'party',
        canonical: seat.official === null ? null : `${PARTIES[party] ?? party}${seat.official}委员会`,
        place: seat,
      };
    }
    const prefix = before.endsWith('中共') ? 2 : before.endsWith('中国共产党') ? 5 : 0;
    if (head0 === '委员会' && prefix === 0) return null;
    const start = seat.start - prefix;
    const rest = text.slice(end, end + 20);
    const known = rest.slice(0, COMMITTEE_TAIL.lengthAt(rest, 0));
    const other = COMMITTEE_OTHER.exec(rest);
    const fair =
      other !== null && !context.segmenter.cut(other.groups?.['inner'] ?? '').some((word) => isFunction(word))
        ? other[0]
        : '';
    const tail =
      NUMBERED_GROUP.exec(rest)?.[0] ??
      (fair.length > known.length && followedWell(text, end + fair.length) ? fair : known);
    if (tail !== '' && followedWell(text, end + tail.length)) {
      const unit = COMMITTEE_FORMS.get(tail);
      const own = seat.official === null ? null : `中共${seat.official}委${unit?.official ?? tail}`;
      return { span: [start, end + tail.length], type: unit?.type ?? 'party', canonical: own, place: seat };
    }
    const whole = head0 === '党工委' ? '工作委员会' : '委员会';
    return {
      span: [start, end],
      type: 'party',
      canonical: seat.official === null ? null : `中共${seat.official}${whole}`,
      place: seat,
    };
  },
};

/** 省直机关工委: the committee for the organs of a province or city itself. */
const directOrgans: BodyRule = {
  id: 'body/direct-organs',
  pattern: /(?:省|市|县|州|区)直(?:属)?机关(?:工委|工作委员会)/gu,
  value: (_groups, context): Naming | null => {
    const seat = seatBefore(context.span[0] + 1, context);
    return {
      span: [seat?.start ?? context.span[0], context.span[1]],
      type: 'party',
      canonical: seat === null || seat.official === null ? null : `中共${seat.official}委直属机关工作委员会`,
    };
  },
};

/** 立法会 on its own in a text on Hong Kong or Macao. */
const council: BodyRule = {
  id: 'body/legislative-council',
  pattern: /(?<!\p{Script=Han}{2}区|香港|澳门)立法会(?!议)/gu,
  value: (_groups, { span, part, jurisdiction }): Naming | null => {
    const region = jurisdiction.bare('特区', part, span[0]);
    return region === null ? null : { span, type: 'legislature', canonical: `${region.name}立法会` };
  },
};

/** 政协湖南省委员会, 中国人民政治协商会议娄底市第五届委员会. */
const cppcc: BodyRule = {
  id: 'body/cppcc-committee',
  pattern:
    /(?:中国人民政治协商会议|政协)(?<place>[\p{Script=Han}]{1,10}?[省市县区州盟旗])(?<term>第?[一二三四五六七八九十\d]{1,3}届)?委员会/gu,
  value: ({ place = '' }, { span, jurisdiction }) => {
    const region = jurisdiction.named(place);
    return {
      span,
      type: 'cppcc',
      canonical: region === null ? null : `中国人民政治协商会议${region.name}委员会`,
    };
  },
};

/** 中央 on its own where it decides, and in 党中央 and the like (those are in the table of fixed names). */
const centre: BodyRule = {
  id: 'body/centre',
  pattern:
    /(?<!党|共|革|盟|建|进|社|团)中央(?=部署|决策|要求|决定|精神|关于|批准|同意|[和、]省委|[和、]国务院|[和、]自治区党委|[和、]市委|领导同志|主要领导|政策(?!研究))/gu,
  value: (_groups, { span }): Naming => ({ span, type: 'party', canonical: '中国共产党中央委员会' }),
};

/** Groups that are sent out by the centre, the State Council or a province: 中央第五生态环境保护督察组, 省委第三巡视组. */
const mission: BodyRule = {
  id: 'body/mission',
  pattern:
    /(?:中央|国务院|国家)(?:第[一二三四五六七八九十\d]{1,3})?(?:[\p{Script=Han}]{0,8}?)(?:督察组|督查组|巡视组|督导组|调查组|考核组|检查组|指导组)(?:第[一二三四五六七八九十\d]{1,3}组)?/gu,
  value: (_groups, { text, span, segmenter }): Naming | null => {
    const words = segmenter.cut(text.slice(span[0] + 2, span[1]));
    if (words.some((word) => /^(?:对|向|在|的|和|派|组成|成立|听取|关于)$/u.test(word))) return null;
    const type = text.slice(...span).includes('巡视组') ? 'party' : 'government';
    return { span, type, canonical: null };
  },
};

/** 常委会联工委: an organ of a people's congress whose name is left out. */
const standing: BodyRule = {
  id: 'body/standing-committee-unit',
  pattern:
    /(?<=^|[^\p{Script=Han}]|[和与及由])常委会(?<inner>[\p{Script=Han}]{1,8}?)(?:工委|工作委员会|委员会|办公厅|办公室|研究室)/gu,
  value: ({ inner = '' }, { span, segmenter }): Naming | null =>
    segmenter.cut(inner).some((word) => isFunction(word)) ? null : { span, type: 'legislature', canonical: null },
};

/** 省防御台风“摩羯”应急指挥部: offices of a bare 省, 市, 县 whose name holds verbs, from a clean beginning. */
const office: BodyRule = {
  id: 'body/level-office',
  pattern:
    /(?<=^|[，。、；：（]|记者从|[由经据向从])(?:自治区|省|市|县|区)(?=[\p{Script=Han}])(?!政协|人大|委)[\p{Script=Han}“”]{3,22}?(?:指挥部|领导小组办公室|领导小组|委员会办公室|工作专班|联席会议办公室)/gu,
  value: (_groups, context): Naming | null => {
    const { text, span, segmenter } = context;
    const name = text.slice(...span);
    if (/[的了是在]/u.test(name) || segmenter.cut(name).some((word) => /^(?:召开|成立|组织|参加|对|向)$/u.test(word)))
      return null;
    const level = /^(?:自治区|.)/u.exec(name)?.[0] ?? '';
    if (/^.(?:级|直|属|长|民|内|外|际|区|市|县|场)/u.test(name) && level.length === 1) return null;
    const seat = seatBefore(span[0] + level.length, context);
    if (seat === null) return null;
    return {
      span,
      type: 'government',
      canonical: seat.official === null ? null : `${seat.official}${name.slice(level.length)}`,
      place: seat,
    };
  },
};

/** 推进“一带一路”建设工作领导小组办公室: a group named for an initiative that is quoted in its name. */
const quotedGroup: BodyRule = {
  id: 'body/quoted-group',
  pattern: /“[^“”]{1,12}”(?<rest>[\p{Script=Han}]{0,10}?)(?:领导小组|协调小组)(?:办公室|办)?/gu,
  value: ({ rest = '' }, { text, span: [head, end], segmenter }): Naming | null => {
    if (/[的了和、]/u.test(rest)) return null;
    const lead = GROUP_LEAD.exec(text.slice(Math.max(0, head - 8), head));
    const level = lead?.groups?.['level'] ?? '';
    const whole = lead?.[0] ?? '';
    const foreign = segmenter.cut(level).some((word) => isFunction(word));
    return {
      span: [head - whole.length + (foreign ? level.length : 0), end],
      type: 'government',
      canonical: null,
    };
  },
};

const GROUP_LEAD =
  /(?<level>国务院|中央|国家|全国|自治区|[\p{Script=Han}]{0,3}[省市县区])?(?:推进|实施|建设|加强|落实|创建|开展)?$/u;

/** 省秦岭办, 正定县自贸办: offices by two or three characters and 办. */
const shortOffice: BodyRule = {
  id: 'body/short-office',
  pattern:
    /(?<=[省市区县州盟旗])(?<name>(?!政府|委)[\p{Script=Han}]{2,4}?)(?<![主承协举合兴开创督查筹包代申补经停急自公新难民快好])办(?=副?主任|(?:相关|有关)?负责人|工作人员|[、，。；）]|联合|牵头|通报|印发|发布|获悉|[和与])/gu,
  value: ({ name = '' }, context): Naming | null => {
    const { text, span, segmenter } = context;
    if (/[的了在是及各]|委$/u.test(name) || segmenter.cut(name).some((word) => isFunction(word))) return null;
    const seat = seatBefore(span[0], context);
    if (seat === null || /^.(?:直|属|级|内|外)/u.test(text.slice(span[0] - 1, span[0] + 1))) return null;
    return {
      span: [seat.start, span[1]],
      type: 'government',
      canonical: seat.official === null ? null : `${seat.official}${name}办`,
      place: seat,
    };
  },
};

export const ORGAN_RULES: readonly BodyRule[] = [
  quotedGroup,
  standing,
  organ,
  office,
  directOrgans,
  council,
  committee,
  cppcc,
  centre,
  mission,
  shortOffice,
];
