/**
 * Composes one newspaper page from clean articles and prints it as a text layer would; the truth comes from the articles alone.
 *
 * @typedef {import('./prng.js').Random} Random
 * @typedef {import('./corpus.js').Article} Article
 * @typedef {import('./papers.js').Paper} Paper
 * @typedef {import('./levels.js').Level} Level
 * @typedef {import('./lines.js').Unit} Unit
 * @typedef {{ kind: 'head' | 'body' | 'gap' | 'furniture' | 'caption', lines: string[], bare?: boolean }} Block
 */
import { createRequire } from 'node:module';
import { personName } from './prng.js';
import { setParagraph, units } from './lines.js';
import { roughen } from './noise.js';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const WEEKDAYS = '日一二三四五六';
// a kicker that is one by its words: it may stand on the headline's line, or below it
const EXPLICIT =
  /(?:强调|强調|主持|时说|時說|公布|要求|指出|召开|召開|举行|舉行|会议|會議|通过|通過|提出|建议|建議|印发|印發|通报|通報|介绍|介紹|[县縣镇鎮乡鄉]|集体学习)$/u;
const BANNERS = [
  '高质量发展调研行',
  '新春走基层',
  '民生一线',
  '县域经济观察',
  '来自一线的报道',
  '记者手记',
  '现场新闻',
  '新闻特写',
  '身边的感动',
];
const HAN_DIGITS = '〇一二三四五六七八九十';

/** @type {((text: string) => string) | null} */
let converter = null;

/** Simplified to Traditional with the quotation marks of that press. @param {string} text */
function traditional(text) {
  if (converter === null) {
    const opencc = createRequire(import.meta.url)('opencc-js');
    converter = opencc.Converter({ from: 'cn', to: 'hk' });
  }
  const marks = { '“': '「', '”': '」', '‘': '『', '’': '』' };
  return /** @type {(text: string) => string} */ (converter)(text).replace(
    /[“”‘’]/gu,
    (mark) => marks[/** @type {'“'} */ (mark)],
  );
}

/** Days of the civil calendar without the clock. @param {number} y @param {number} m @param {number} d */
function dayNumber(y, m, d) {
  return Math.floor(Date.UTC(y, m - 1, d) / 86400000);
}

/** @param {number} days */
function civil(days) {
  const iso = new Date(days * 86400000).toISOString().slice(0, 10);
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
  return { y, m, d, iso, weekday: WEEKDAYS[(days + 4) % 7] ?? '' };
}

/**
 * @param {string} text
 * @param {ReturnType<typeof civil>} day the article's day
 * @param {Random} random
 * @param {Map<string, string>} names
 * @param {(name: string) => string} spell
 */
function fill(text, day, random, names, spell) {
  return text.replace(/\{([^}]+)\}/gu, (all, slot) => {
    if (slot === 'Y') return String(day.y);
    if (slot === 'PY') return String(day.y - 1);
    if (slot === 'M') return String(day.m);
    if (slot === 'D') return String(day.d);
    if (slot === 'MD') return `${day.m}月${day.d}日`;
    const shift = /^Y([+-]\d+)$/u.exec(slot);
    if (shift) return String(day.y + Number(shift[1]));
    if (/^N\d$/u.test(slot)) {
      if (!names.has(slot)) names.set(slot, spell(personName(random)));
      return names.get(slot) ?? '';
    }
    const range = /^n:(\d+)-(\d+)$/u.exec(slot);
    if (range) return String(random.int(Number(range[1]), Number(range[2])));
    throw new Error(`unknown slot ${all}`);
  });
}

/** The role without the name of the house. @param {string} role */
const withoutHouse = (role) => role.replace(/^(?:四川在线|农民日报·中国农网|工人日报-中工网|羊城晚报)/u, '');

/**
 * An article made ready for one page: slots filled, people named, dateline and credits decided.
 *
 * @param {Article} article
 * @param {{ paper: Paper, day: ReturnType<typeof civil>, yearKnown: boolean, random: Random, level: Level, used: Set<string> }} page
 */
function prepare(article, page) {
  const { paper, day, random, level } = page;
  const hant = paper.script === 'hant';
  const t = (/** @type {string} */ text) => (hant ? traditional(text) : text);
  // 余, 于, 范 as surnames are the same in both scripts
  const tName = (/** @type {string} */ name) =>
    /^[余于范]/u.test(name) ? (name[0] ?? '') + t(name.slice(1)) : t(name);
  /** @type {Map<string, string>} */
  const names = new Map();
  const say = (/** @type {string} */ text) => {
    return fill(t(text), day, random, names, tName);
  };
  const paragraphs = article.paragraphs.map((p) => ({ role: p.role, text: say(p.text) }));

  /** Whole units before the first paragraph's text, and the truth about them. */
  let prefix = '';
  let suffix = '';
  /** @type {string[]} */
  const before = [];
  /** @type {string[]} */
  const after = [];
  let dateline = null;
  let jump = null;
  /** @type {{ role: string, name: string }[]} */
  let byline = [];
  let kind = article.kind;
  let headline = article.headline.map(say);
  let kicker = article.kicker.map(say);
  let deck = article.deck.map(say);
  let label = article.label === null ? null : say(article.label);
  if (label === null && article.kind === 'report' && day.y > 1995 && random.chance(level.banner))
    label = t(random.pick(BANNERS));

  const groups = article.roles.map(({ role, count }) => {
    const house = role === '记者' && article.dateline === 'house' ? random.pick(paper.reporter) : role;
    return { role: t(house), names: Array.from({ length: count }, () => tName(personName(random))) };
  });
  const printed = (/** @type {string} */ name) => ([...name].length === 2 && doubled ? [...name].join(doubled) : name);
  const doubled = random.chance(level.doubledName) ? random.pick(['　', ' ', '　']) : '';
  const nameStyle = article.dateline !== null && article.dateline !== 'house' ? 'comma' : random.pick(paper.names);
  const joinNames = (/** @type {string[]} */ list) =>
    list.map(printed).join(nameStyle === 'comma' && !doubled ? '、' : ' ');
  const spell = (/** @type {boolean} */ tight) =>
    groups
      .map((group) => group.role + (tight ? '' : ' ') + joinNames(group.names))
      .join(random.chance(0.3) && nameStyle === 'comma' && groups.length > 1 ? '，' : ' ');
  const credit = () =>
    byline.push(...groups.flatMap((group) => group.names.map((name) => ({ role: withoutHouse(group.role), name }))));

  const asContinuation =
    page.used.size > 0 &&
    (article.kind === 'report' || article.kind === 'feature') &&
    paragraphs.length >= 3 &&
    random.chance(0.3);
  const documentFrom =
    page.used.size > 0 && article.kind === 'document' && paragraphs.length >= 4 && random.chance(0.4);
  if (asContinuation) {
    kind = 'continuation';
    [headline, kicker, deck, label] = [[], [], [], null];
    paragraphs.splice(0, random.int(1, Math.min(2, paragraphs.length - 2)));
    if (paragraphs[0].role !== 'body') paragraphs.shift();
    const first = paragraphs[0];
    const cut = [...first.text.matchAll(/[，；。]/gu)]
      .map((m) => m.index)
      .filter((i) => i > 10 && i < first.text.length - 40);
    if (cut.length > 0 && random.chance(0.5)) first.text = first.text.slice(random.pick(cut) + 1);
  } else if (documentFrom) {
    // its heading stands again on the inner page, above the jump line
    paragraphs.splice(0, random.int(1, 2));
  } else if (article.kind !== 'caption') {
    // dateline; a longer report may do without one, under a byline
    const bare =
      article.dateline === 'house' && /记者/u.test(article.roles[0]?.role ?? '') && random.chance(level.undated);
    if (article.dateline !== null && !bare) {
      const spec = article.dateline;
      const form = spec === 'house' ? random.weigh(paper.datelines) : 'agency';
      const md = `${day.m}月${day.d}日`;
      const place = spec === 'house' ? t(article.place) : t(spec.place);
      const own = { source: '本报', place: '', dated: false, verb: '讯' };
      const parts =
        spec !== 'house'
          ? { ...spec, source: t(spec.source), place, verb: t(spec.verb) }
          : form === 'paper-date'
            ? { ...own, source: paper.name, dated: true }
            : form === 'paper' || form === 'paper-bracket'
              ? { ...own, source: paper.name, verb: t('讯') }
              : form === 'own-date'
                ? { ...own, dated: true }
                : form === 'own-place' && place
                  ? { ...own, place, dated: true, verb: '电' }
                  : form === 'own-place-xun' && place
                    ? { ...own, place, dated: true }
                    : form === 'own-place-nodate' && place
                      ? { ...own, place }
                      : form === 'paper-place' && place
                        ? { source: paper.name, place, dated: true, verb: '电' }
                        : { ...own, source: t('本报'), verb: t('讯') };
      const text = parts.source + parts.place + (parts.dated ? md : '') + parts.verb;
      dateline = {
        text,
        source: parts.source,
        place: parts.place || null,
        date: parts.dated && page.yearKnown ? day.iso : null,
        verb: parts.verb,
      };
      prefix = form.endsWith('bracket') ? `【${text}】` : text;
    }
    // byline
    if (groups.length > 0) {
      credit();
      if (dateline !== null) {
        const way =
          dateline.source === t('新华社') ? 'paren' : random.weigh({ paren: 7, parenSpace: 2, said: 0.7, signed: 1 });
        if (way === 'signed' && dateline.verb !== '电') {
          const house = groups.map((g, i) => (i === 0 && random.chance(0.6) ? { ...g, role: t('本报') + g.role } : g));
          after.push(
            random.pick(['■', '□', '']) + house.map((g) => `${g.role} ${g.names.map(printed).join(' ')}`).join(' '),
          );
          if (!/^[■□]/u.test(after[0] ?? '')) after[0] = `（${after[0]}）`;
          prefix += random.pick([' ', '　', '']);
          if (/^\d/u.test(paragraphs[0].text) && !/\s$/u.test(prefix) && !prefix.endsWith('】')) prefix += ' ';
        } else if (way === 'said' && dateline.verb !== '电') {
          prefix += ` ${spell(nameStyle === 'comma')}${t('报道')}：`;
        } else {
          prefix += `${way === 'parenSpace' ? random.pick([' ', '　']) : ''}（${spell(nameStyle === 'comma' && random.chance(0.8))}）${random.chance(0.06) ? ' ' : ''}`;
        }
      } else {
        const house = groups.map((g, i) =>
          i === 0 ? { ...g, role: random.pick([t('本报'), t('本报'), paper.name, '']) + g.role } : g,
        );
        const line = house.map((g) => `${g.role} ${g.names.map(printed).join(' ')}`).join(' ');
        const way = article.kind === 'commentary' ? 'before' : random.weigh({ before: 6, after: 3, inline: 1 });
        if (way === 'before') before.push(random.pick(['', '', '□ ', '■', '□']) + line);
        else if (way === 'after') after.push(random.pick(['■', '□ ', '■ ']) + line);
        else suffix = `（${line}）`;
      }
    } else if (dateline !== null && !prefix.endsWith('】')) prefix += random.pick([' ', '　']);
    if (
      article.kind === 'report' &&
      random.chance(level.jumpTo) &&
      page.used.size === 0 &&
      after.length === 0 &&
      suffix === ''
    ) {
      const to = random.int(2, 8);
      const slot = random.chance(0.4) ? random.pick([...CIRCLED].slice(0, 5)) : null;
      jump = { direction: 'to', page: to, slot };
      suffix =
        slot === null
          ? `（${t('下转')}${random.pick([`第${HAN_DIGITS[to]}版`, `${to}版`, `第${to}版`])}）`
          : `（${t('下转')}${to}版${slot}）`;
      const last = paragraphs[paragraphs.length - 1];
      const cut = [...last.text.matchAll(/，/gu)].map((m) => m.index).filter((i) => i > 25);
      if (last.role === 'body' && cut.length > 0 && random.chance(0.5))
        last.text = last.text.slice(0, random.pick(cut) + 1);
    }
  } else if (groups.length > 0) {
    // photo credit: part of the caption's text
    const who = groups[0].names.map(printed);
    const role = article.roles[0]?.role ?? '摄';
    const last = paragraphs[paragraphs.length - 1];
    const list = who.join(' ');
    const forms = {
      摄: [` ${list} ${t('摄')}`, `（${list} ${t('摄')}）`, ` ${list}/${t('摄')}`],
      记者摄: [
        ` ${t('本报记者')} ${list} ${t('摄')}`,
        `（${t('本报记者')} ${list} ${t('摄')}）`,
        ` ${t('记者')} ${list} ${t('摄')}`,
      ],
      摄影报道: [` ${list} ${t('摄影报道')}`],
      新华社: [` ${t('新华社记者')} ${list} ${t('摄')}`, ` ${t('新华社发')}（${list} ${t('摄')}）`],
    };
    const options = forms[/** @type {'摄'} */ (role)] ?? forms['摄'];
    last.credit = random.pick(options.slice(0, role === '摄' && random.chance(0.9) ? 2 : undefined));
    const truthRole = last.credit.includes(t('摄影报道'))
      ? t('摄影报道')
      : last.credit.includes(t('记者'))
        ? t('记者')
        : t('摄');
    byline = groups[0].names.map((name) => ({ role: truthRole, name }));
    const shown = last.credit;
    last.truth = last.text + (doubled ? shown.replaceAll(who.join(' '), groups[0].names.join(' ')) : shown);
  }

  if (kind === 'continuation' || documentFrom) {
    const free = [...CIRCLED].slice(0, 6).filter((slot) => !page.used.has(slot));
    const slot = random.chance(0.75) && free.length > 0 ? random.pick(free) : null;
    if (slot !== null) page.used.add(slot);
    const from = random.chance(0.8) ? 1 : random.int(2, 5);
    jump = { direction: 'from', page: from, slot };
    const verb = random.pick(['上接', '紧接', '上接']);
    const where =
      slot !== null
        ? `${random.pick([' ', ''])}${from}版${slot}`
        : random.pick([`第${HAN_DIGITS[from]}版`, `${from}版`, `第${from}版`]);
    const mark = random.pick(['▲ ▲', '▲', '', '▲▲', '▶']);
    const line = `${mark}（${t(verb)}${where}）`;
    if (documentFrom || random.chance(0.5)) before.push(line);
    else prefix = line;
  }

  return {
    kind,
    label,
    kicker,
    headline,
    deck,
    dateline,
    byline,
    jump,
    paragraphs,
    prefix,
    suffix,
    before,
    after,
    keepPrefix: kind !== 'continuation',
    jumpLines: kind === 'continuation' || documentFrom,
    explicitKicker: kicker.length > 0 && EXPLICIT.test(kicker[kicker.length - 1] ?? ''),
  };
}

/** @typedef {ReturnType<typeof prepare>} Ready */

const part = (/** @type {string} */ text) => ({ text });

/** @param {Ready} ready @param {number} n */
function truthOf(ready, n) {
  return {
    n,
    kind: ready.kind,
    label: ready.label === null ? null : part(ready.label),
    kicker: ready.kicker.map(part),
    headline: ready.headline.length === 0 ? null : part(ready.headline.join(' ')),
    deck: ready.deck.map(part),
    dateline: ready.dateline,
    byline: ready.byline,
    jump: ready.jump,
    paragraphs: ready.paragraphs.map((p) => ({ role: p.role, text: p.truth ?? p.text })),
    facts: { policies: [], figures: [], deadlines: [], bodies: [] },
  };
}

/** Units of a paragraph with its dateline in front: what stands in the brackets is never letter-spaced. @param {string} prefix @param {string} text @param {boolean} keep */
const withPrefix = (prefix, text, keep) => [...units(prefix, keep), ...units(text)];

/**
 * One page.
 *
 * @param {{ corpus: Article[], papers: Paper[], random: Random, level: Level, name: string }} job
 * @returns {{ text: string, truth: object }}
 */
export function typesetPage({ corpus, papers, random, level, name }) {
  const paper = random.pick(papers);
  const [from, to] = random.pick(paper.years);
  const year = random.int(from, to);
  const era = year < 1990 ? '80' : year < 2000 ? '90' : year < 2012 ? '00' : '20';
  const issue = civil(dayNumber(year, random.int(1, 12), random.int(1, 28)));
  const day = civil(dayNumber(issue.y, issue.m, issue.d) - (paper.region === 'city' && random.chance(0.3) ? 0 : 1));
  const flowing = random.chance(level.flowing);
  const t = (/** @type {string} */ text) => (paper.script === 'hant' ? traditional(text) : text);

  // masthead first: it decides whether a human can know the year
  const dated = random.chance(0.5) && random.chance(level.furniture + 0.2);
  const section = t(random.pick(paper.sections));
  const pageNo = random.int(1, 12);
  const twoDigits = String(pageNo).padStart(2, '0');
  const mastheads = [
    `${issue.y}年${issue.m}月${issue.d}日 星期${issue.weekday} ${section} ${twoDigits}`,
    `${twoDigits} ${section} ${issue.y}年${issue.m}月${issue.d}日 星期${issue.weekday}`,
    `${paper.name} ${issue.y}年${issue.m}月${issue.d}日 星期${issue.weekday} 第${pageNo}版`,
    `${paper.name} ${section} ${issue.y}年${issue.m}月${issue.d}日　星期${issue.weekday}`,
  ];
  const masthead = dated ? t(random.pick(mastheads)) : null;

  const pool = pick(corpus, paper, era, random, random.int(...level.articles));
  // an inner page takes continuations, a front page sends them on
  const inner = random.chance(level.continuation * 2);
  const used = new Set(inner ? ['page'] : []);
  const ready = pool.map((article) => prepare(article, { paper, day, yearKnown: dated, random, level, used }));

  // order: captions anywhere, the rest as drawn
  const captions = ready.filter((r) => r.kind === 'caption');
  const texts = ready.filter((r) => r.kind !== 'caption');

  const gap = !flowing && random.chance(level.lineGap) ? 1 : flowing ? (random.chance(0.8) ? 1 : 0) : 0;
  const paragraphGap = gap === 0 && random.chance(0.3) ? 1 : 0;
  const showIndent =
    random.chance(level.indentShown) || (gap === 0 && paragraphGap === 0 && !flowing && random.chance(0.7));
  const printIndent = showIndent ? '　　' : '';
  const trackingOfPage = random.pick(level.tracking);
  const digitStyle = /** @type {import('./lines.js').DigitBlanks} */ (
    flowing
      ? random.pick(['none', 'none', 'none', 'both'])
      : random.pick(level.digitNoise > 0 ? ['both', 'both', 'none', 'before'] : ['none'])
  );
  const headMode = random.chance(level.headEnd) ? 'end' : random.chance(level.headAfter) ? 'after' : 'before';
  const tight = !random.chance(level.looseHeading);
  const oneLine = random.chance(flowing ? 0.7 : level.oneLineHeading * 0.3);
  const noise = {
    halfwidth: random.chance(0.4) ? level.halfwidth : 0,
    fullDigits: random.chance(0.3) ? level.fullDigits * 3 : 0,
    radicals: random.chance(0.3) ? level.radicals : 0,
    invisible: random.chance(0.3) ? level.invisible : 0,
    crlf: random.chance(level.crlf),
    bom: random.chance(level.crlf * 0.3),
    blank: random.chance(level.crlf * 0.3) ? '\u00a0' : ' ',
    trailing: random.chance(level.crlf * 0.5) ? 0.05 : 0,
  };
  const baseWidth = random.int(13, 20);

  /** @type {string[]} */
  const furniture = [];

  /** Heading lines of an article, one list per printed block. @param {Ready} r @param {'before' | 'after'} where */
  const headingOf = (r, where) => {
    const mark = random.chance(0.8) ? '' : random.pick(['◆', '■', '◎', '●']);
    const label = r.label === null ? [] : [[random.chance(0.06) ? `【${r.label}】` : mark + r.label]];
    const spaced = (/** @type {string} */ line) =>
      random.chance(level.spacedHeading) && !line.includes(' ') && /^[\p{Script=Han}]+$/u.test(line)
        ? [...line].join(' ')
        : line;
    const digits = (/** @type {string} */ line) =>
      digitStyle === 'both' && random.chance(0.2)
        ? line.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ')
        : line;
    const lines = r.headline.map((line) => digits(spaced(line)));
    let headline = oneLine && lines.length > 1 ? [lines.join(' ')] : lines;
    const wrap = (/** @type {string} */ line) => {
      if (flowing || oneLine || line.length < 18 || line.includes(' ') || !random.chance(level.columnBreak * 0.5))
        return [line];
      const comma = line.indexOf('，');
      const cut = comma > 4 && comma < line.length - 5 ? comma + 1 : Math.ceil(line.length / 2);
      return /[0-9A-Za-z.“”《》（）%]/u.test(line.slice(cut - 1, cut + 1))
        ? [line]
        : [line.slice(0, cut), line.slice(cut)];
    };
    const kicker = r.kicker.map(digits);
    /** @type {string[][]} */
    let blocks = [];
    if (oneLine && r.explicitKicker && headline.length > 0 && random.chance(0.7)) {
      headline = [`${kicker.join(' ')} ${headline.join(' ')}`];
    } else if (kicker.length > 0) blocks.push(kicker.flatMap(wrap));
    if (headline.length > 0 && random.chance(level.overprint)) {
      const twice = headline[headline.length - 1] ?? '';
      headline.push(twice);
      furniture.push(twice.replace(/\s/gu, ''));
    }
    if (headline.length > 0) blocks.push(headline);
    const deck = r.deck.map(digits).flatMap(wrap);
    if (deck.length > 0) {
      if (tight && headline.length > 0 && random.chance(0.6)) blocks[blocks.length - 1] = [...headline, ...deck];
      else blocks.push(deck);
    }
    if (where === 'after' && r.explicitKicker && blocks[0] !== headline && !label.length && random.chance(0.15))
      blocks = [...blocks.slice(1), blocks[0]];
    const byline = r.jumpLines || r.before.length === 0 ? [] : r.before.map((line) => [line]);
    if (r.kind === 'continuation') return blocks;
    return where === 'before' ? [...label, ...blocks, ...byline] : [...blocks, ...byline, ...label];
  };

  /** @param {string[][]} blocks @param {Ready} r @returns {Block} */
  const headBlock = (blocks, r) => ({
    kind: 'head',
    lines: blocks.flatMap((lines, i) => [
      ...(i > 0 && (gap === 1 || !tight || (r.kicker.length > 0 && !r.explicitKicker) || random.chance(0.5))
        ? ['']
        : []),
      ...lines,
    ]),
  });

  /** @param {Ready} r @returns {Block} */
  const bodyBlock = (r) => {
    const column = {
      width: random.chance(0.6) ? baseWidth : random.chance(level.wide) ? random.int(30, 42) : random.int(12, 26),
      indent: 2,
      printIndent,
      tracking: random.chance(0.6) ? trackingOfPage : random.pick(level.tracking),
      digits: digitStyle,
      digitNoise: level.digitNoise,
    };
    // where the column runs on beside a picture or below the heading it has another width
    const turn = random.chance(level.widthChange) ? random.int(1, r.paragraphs.length) : -1;
    const lines = [];
    if (r.jumpLines) for (const line of r.before) lines.push(line, ...(gap || random.chance(0.5) ? [''] : []));
    r.paragraphs.forEach((p, i) => {
      const first = i === 0 ? r.prefix : '';
      const last = i === r.paragraphs.length - 1 ? r.suffix : '';
      if (i > 0 && (gap === 1 || paragraphGap === 1)) lines.push('');
      if (p.role === 'subheading') {
        if (gap === 0 && lines.at(-1) !== '' && random.chance(0.5)) lines.push('');
        lines.push(...subheading(p.text, column.width));
        if (gap === 0 && paragraphGap === 0 && random.chance(0.5)) lines.push('');
        return;
      }
      if (flowing || p.role === 'note') {
        const text = printIndent + first + p.text + last;
        lines.push(...(p.role === 'note' ? [p.text] : breakFlowing(text, first.length)));
        return;
      }
      if (i === turn) column.width = Math.max(11, column.width + random.pick([-5, -4, -3, -2, 2, 3, 4, 5]));
      const set = setParagraph(withPrefix(first, p.text + last, r.keepPrefix), column, random);
      if (first && r.kind === 'continuation') set[0] = set[0].trimStart();
      lines.push(...(gap === 1 ? set.flatMap((line, j) => (j > 0 ? ['', line] : [line])) : set));
    });
    for (const line of r.after) {
      const two = / (?=通[讯訊][员員] )/u;
      const shown = two.test(line) && !line.startsWith('（') && random.chance(0.3) ? line.split(two) : [line];
      lines.push(...(gap || random.chance(0.7) ? [''] : []), ...shown);
    }
    return { kind: 'body', lines };
  };

  /** A subheading, in two lines where it is longer than its column. @param {string} text @param {number} width */
  const subheading = (text, width) => {
    const chars = [...text];
    if (flowing || chars.length <= width - 1) return [text];
    if (text.includes(' ')) return [text];
    const cut = text.indexOf('，') > 3 ? text.indexOf('，') + 1 : Math.ceil(chars.length / 2);
    return [chars.slice(0, cut).join(''), chars.slice(cut).join('')];
  };

  /** A long flowing paragraph may run over a column: blank line inside a sentence. @param {string} text @param {number} prefixLength */
  const breakFlowing = (text, prefixLength) => {
    if (text.length < 90 || !random.chance(level.columnBreak)) return [text];
    const at = random.int(prefixLength + 40, text.length - 30);
    const bad = /[，。、；：？！“”（）《》0-9A-Za-z.%—…·\s「」『』]/u;
    if (
      at <= prefixLength + 30 ||
      bad.test(text[at - 1] ?? '') ||
      bad.test(text[at] ?? '') ||
      bad.test(text[at - 2] ?? '')
    )
      return [text];
    return [text.slice(0, at), '', text.slice(at)];
  };

  /** @param {Ready} r @returns {string[]} */
  const captionLines = (r) => {
    const out = [];
    for (const p of r.paragraphs) {
      const credit = p.credit ?? '';
      const plain = p.text + credit;
      if (flowing || !/[。）]$/u.test(plain.replace(/ .*$/u, '')) || random.chance(0.5)) out.push(plain);
      else {
        const width = random.int(24, 40);
        const all = [...units(p.text), ...(credit ? [{ text: credit, width: credit.length, keep: true }] : [])];
        const set = setParagraph(
          all,
          { width, indent: 0, printIndent: '', tracking: 0, digits: digitStyle, digitNoise: 0 },
          random,
        );
        // a blank before the credit must be seen: a credit that starts a line has lost it
        if (set.some((line) => line.trimStart() === credit.trimStart() && credit.startsWith(' '))) out.push(plain);
        else out.push(...(gap === 1 ? set.flatMap((line, j) => (j > 0 ? ['', line] : [line])) : set));
      }
    }
    return out;
  };

  /** @type {Block[]} */
  const blocks = [];
  /** @type {Block[]} */
  const atEnd = [];
  /** Blocks that stand right behind the other half of their article. @type {Set<Block | undefined>} */
  const joined = new Set();
  /** A heading that is printed below that of the next article. @type {Block | null} */
  let late = null;
  for (const r of texts) {
    // a body without dateline is told from the one above only by a heading between them
    const starts = r.dateline !== null || r.kind === 'continuation';
    const open = blocks.at(-1)?.kind === 'body';
    const other = random.chance(level.headStray)
      ? { before: 'after', after: 'before', end: 'end' }[headMode]
      : headMode;
    const fixed = r.kind === 'document' || r.kind === 'sidebar' || (!starts && (other === 'end' || open));
    const mode = fixed ? 'before' : other;
    const above = mode === 'after' && r.kind === 'report' && r.before.length > 0 && random.chance(0.4);
    const body = bodyBlock(r);
    if (above) body.lines.unshift(...r.before.splice(0), '');
    const head = headingOf(r, mode === 'before' ? 'before' : 'after');
    if (head.length === 0) blocks.push(body);
    else if (mode === 'before') {
      blocks.push(headBlock(head, r), body);
      joined.add(body);
    } else if (mode === 'after') {
      const heading = headBlock(head, r);
      blocks.push(body);
      const next = texts[texts.indexOf(r) + 1];
      if (late === null && next?.dateline && random.chance(level.headStray * 1.5)) late = heading;
      else {
        blocks.push(heading);
        joined.add(heading);
        if (late !== null) blocks.push(late);
        late = null;
      }
    } else {
      blocks.push(body);
      atEnd.push(headBlock(head, r));
    }
  }
  if (late !== null) blocks.push(late);
  blocks.push(...random.shuffle(atEnd));

  for (const r of captions) {
    const lines = captionLines(r);
    // a caption that could be a heading is told by the picture's gap
    const bare = !/[。）摄攝道]$/u.test(lines[lines.length - 1] ?? '');
    const bodies = blocks.filter((block) => block.kind === 'body' && block.lines.length > 12);
    if (!bare && bodies.length > 0 && random.chance(level.captionInside)) {
      const block = random.pick(bodies);
      const at = random.int(5, block.lines.length - 5);
      const cut = gap === 1 && block.lines[at] !== '' ? at + 1 : at;
      block.lines.splice(cut, 0, '', ...lines, '');
    } else {
      // between articles; between a heading and its body only now and then
      const places = Array.from({ length: blocks.length + 1 }, (_, i) => i);
      const quiet = places.filter((i) => !joined.has(blocks[i]));
      const at = random.pick(random.chance(level.captionInside * 0.2) ? places : quiet);
      blocks.splice(at, 0, { kind: 'caption', lines, bare });
    }
  }

  // furniture
  if (masthead !== null) {
    const serial = `第${random.int(1000, 26999)}期`;
    const lines = random.chance(0.25) ? masthead.split(/[ 　]/u) : [masthead];
    if (random.chance(0.15))
      lines.push(
        random.pick([
          serial,
          `国内统一连续出版物号 CN ${random.int(11, 64)}-00${random.int(10, 99)} ${serial}`,
          `今日${random.pick([8, 12, 16])}版`,
          `今日天气 晴转多云 ${random.int(2, 18)}℃～${random.int(19, 33)}℃`,
        ]),
      );
    const block = { kind: /** @type {const} */ ('furniture'), lines: lines.map(t) };
    if (random.chance(0.75)) blocks.unshift(block);
    else blocks.push(block);
    furniture.push(...block.lines);
  } else if (random.chance(level.furniture * 0.4)) {
    const line = random.pick([twoDigits, `${section} ${twoDigits}`, `${pageNo}`, t(`第${pageNo}版`), section]);
    blocks.unshift({ kind: 'furniture', lines: [line] });
    furniture.push(line);
  }
  if (random.chance(level.furniture * 0.6)) {
    const line = t(
      random.pick([
        `责任编辑：${personName(random)}　版式：${personName(random)}`,
        `责编：${personName(random)} 美编：${personName(random)} 校对：${personName(random)}`,
        `本版责编：${personName(random)}　${personName(random)}`,
        `新闻热线：0${random.int(371, 931)}-8${random.int(100000, 999999)}`,
        `编辑 ${personName(random)} 版式 ${personName(random)} 校对 ${personName(random)}`,
        `本版编辑：${personName(random)} 电子信箱：news${random.int(1, 9)}@example.cn`,
      ]),
    );
    blocks.push({ kind: 'furniture', lines: [line] });
    furniture.push(line);
  }
  if (era === '20' && random.chance(level.furnitureInside)) {
    const line = t(random.pick(['扫码看视频', '扫码阅读全文', '扫一扫看视频', '更多内容扫码阅读']));
    blocks.splice(random.int(1, blocks.length), 0, { kind: 'furniture', lines: [line] });
    furniture.push(line);
  }

  // print
  const out = [];
  const wideGap = flowing && random.chance(0.2) ? 3 : 1;
  // where paragraphs show their indent, an OCR page may have no blank lines at all
  const dense = gap === 0 && paragraphGap === 0 && showIndent && random.chance(level.dense);
  const glued = gap === 0 && showIndent && random.chance(level.dense * 2);
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    const image = block.bare === true || before?.bare === true;
    const blanks = image
      ? 3
      : dense && block.kind !== 'caption' && before?.kind !== 'caption'
        ? 0
        : glued && before?.kind === 'head' && block.kind === 'body'
          ? 0
          : block.kind === 'caption' || block.kind === 'head'
            ? wideGap
            : 1;
    if (i > 0) for (let k = 0; k < blanks; k++) out.push('');
    for (const line of block.lines) out.push(line === '' ? '' : roughen(line, noise, random));
  });
  const eol = noise.crlf ? '\r\n' : '\n';

  // truth in the order in which the articles stand on the page
  const truth = {
    source: `${name}.txt`,
    issue: {
      newspaper:
        masthead?.includes(paper.name) || ready.some((r) => r.dateline?.source === paper.name) ? paper.name : null,
      date: dated ? issue.iso : null,
    },
    articles: [...texts, ...captions].map((r, i) => truthOf(r, i + 1)),
    furniture: furniture.map((text) => ({ text })),
  };
  return { text: (noise.bom ? '\ufeff' : '') + out.join(eol) + eol, truth };
}

/** @param {Article[]} corpus @param {Paper} paper @param {string} era @param {Random} random @param {number} count */
function pick(corpus, paper, era, random, count) {
  const fits = corpus.filter(
    (article) => article.era === 'any' || article.era === era || (era === '00' && article.tags.includes('20+00')),
  );
  const agency = fits.filter((a) => a.tags.includes('agency'));
  const here = fits.filter(
    (a) => a.tags.includes('local') && (paper.region === 'any' || a.tags.includes(paper.region)),
  );
  const elsewhere = fits.filter((a) => a.tags.includes('local') && !here.includes(a));
  const free = fits.filter((a) => !a.tags.includes('agency') && !a.tags.includes('local') && a.kind !== 'caption');
  const captions = fits.filter((a) => a.kind === 'caption');
  const drawn = [
    ...random.shuffle(here).slice(0, Math.ceil(count * 0.6)),
    ...random.shuffle(agency).slice(0, Math.ceil(count * 0.25)),
    ...random.shuffle(free).slice(0, Math.max(1, Math.round(count * 0.2))),
  ];
  const rest = random.shuffle([...elsewhere, ...agency, ...free].filter((a) => !drawn.includes(a)));
  while (drawn.length < count && rest.length > 0) drawn.push(/** @type {Article} */ (rest.pop()));
  return [...random.shuffle(drawn).slice(0, count), ...random.shuffle(captions).slice(0, random.int(0, 2))];
}
