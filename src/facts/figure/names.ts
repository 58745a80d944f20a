import { placeAt } from '../../lexicon/gazetteer/gazetteer.ts';
import type { Segmenter } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';

/** Longest quoted name: a slogan or a label; longer quotations are speech. */
const NAME_LENGTH = 16;

/** Numerals as part of idioms and set phrases, where a measure word follows by chance. */
const IDIOM =
  /铁人三项|十年九不遇|[两现]代[三五]项|[三五七十]项全能|全能[五七十]项|(?<![一二三四五六七八九十])[一两二三四五六七八九个]位数|三次产业|[一二三]次产业|一二三产|三位一体|五位一体|四位一体|两位一体|多位一体|四面八方|三头六臂|四处|千家万户|百家争鸣|百花齐放|三番五次|两次三番|一件件|一步一步|四个自信|两个维护|两个确立|四个意识|两个毫不动摇|三个代表|四个全面|两个一百年|两个百年|八项规定|一点一滴|三句话不离|三天两头|十年寒窗|百年大计|百年变局|百年未有|千年|一年一度|一年四季|十年树木|一朝一夕|五年规划|五年计划|双一流|七上八下|九牛一毛|五脏六腑|半途而废|事半功倍|一分为二|三级跳|三级联动|五级书记|三步走|三点一线|两点一线|两条腿|两张皮|三座大山|两手抓/gu;

/** Whether a figure's words are part of a title, a slogan, an idiom or a longer word. */
export function insideName(text: string, span: Span, segmenter: Segmenter): boolean {
  return (
    inPlace(text, span) ||
    inTitle(text, span) ||
    inEvent(text, span) ||
    inSlogan(text, span) ||
    inIdiom(text, span) ||
    inWord(text, span, segmenter)
  );
}

/** 七台河, 六盘水: the name of a place. */
function inPlace(text: string, [start, end]: Span): boolean {
  if (!/^[一二三四五六七八九十百千万两]/u.test(text.charAt(start)) || !/\p{Script=Han}/u.test(text.charAt(end)))
    return false;
  const place = placeAt(text, start);
  return place !== null && place.span[0] === start && place.span[1] > end;
}

/** 三米板, 二十公里竞走, 400米栏: an event by its distance. */
const EVENT =
  /^(?:板|跳[台板水远高]|台(?!阶|风|地|湾|州|高)|跑(?!道)|栏(?!杆)|接力|竞走|自由泳|仰泳|蛙泳|蝶泳|混合泳|个人|障碍|步枪|手枪|气步枪|气手枪|短跑|长跑|速射|移动靶|赛跑|决赛|预赛|半决赛|冠军|新科冠军|纪录|比赛|项目|双人|马拉松|速度滑冰|短道)/u;

function inEvent(text: string, [start, end]: Span): boolean {
  return /(?:米|公里)$/u.test(text.slice(start, end)) && EVENT.test(text.slice(end, end + 6));
}

/** How far back a title or a short quotation may have been opened. */
const REACH = 120;

function inTitle(text: string, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const open = before.lastIndexOf('《');
  if (open < 0 || before.lastIndexOf('》') > open) return false;
  return text.slice(end, end + REACH).includes('》');
}

/** “三高四新”: a short quotation that is neither a sentence nor speech. */
function inSlogan(text: string, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - NAME_LENGTH), start);
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('‘'));
  if (open < 0 || Math.max(before.lastIndexOf('”'), before.lastIndexOf('’')) > open) return false;
  const after = text.slice(end, end + NAME_LENGTH);
  const close = after.search(/[”’]/u);
  if (close < 0) return false;
  const inner = before.slice(open + 1) + text.slice(start, end) + after.slice(0, close);
  return inner.length <= NAME_LENGTH && !/[。！？；]/u.test(inner) && !/[，：]/u.test(inner.slice(0, -1));
}

function inIdiom(text: string, [start, end]: Span): boolean {
  const from = Math.max(0, start - 4);
  for (const match of text.slice(from, end + 4).matchAll(IDIOM)) {
    const at = from + match.index;
    if (at < end && start < at + match[0].length) return true;
  }
  return false;
}

/** 五台山, 三门峡, 天然气 behind 3: a word of the dictionary runs over the figure's edge. */
function inWord(text: string, [start, end]: Span, segmenter: Segmenter): boolean {
  const surface = text.slice(start, end);
  const next = text[end];
  if (next === undefined || !/\p{Script=Han}/u.test(next) || !/\p{Script=Han}$/u.test(surface)) return false;
  // Only a last character that is a weak measure can be the head of a longer word.
  if (
    !/[年天分点面线路国省市县区村乡镇州站网院校店厂社手通出级层门块股平两度里家名位头台条件本部口张所成]$/u.test(
      surface,
    )
  )
    return false;
  const from = Math.max(start, end - 3);
  let at = from;
  for (const word of segmenter.cut(text.slice(from, end + 6))) {
    const to = at + word.length;
    if (at < end && to > end) {
      // 年内, 天后: what limits a stretch of time makes no longer word of it.
      if (/[年月天时][内后前间来底初末中]$/u.test(word)) return false;
      return (
        /[零一二三四五六七八九十百千万]/u.test(word) ||
        (!word.includes('个') && at === end - 1 && !STRONG.has(text.charAt(end - 1)))
      );
    }
    if (to >= end) return false;
    at = to;
  }
  return false;
}

/** Measures so common that the dictionary's word (个人, 名人, 家长) is less likely than the count. */
const STRONG = new Set('个名位家件条所座');
