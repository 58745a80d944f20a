import type { Segmenter } from '../../core/article.ts';
import type { DateMention } from '../../lexicon/dates/find.ts';
import { COPULA, endsPhrase, OPENING } from './words.ts';

/** Units that name what they count: what stands before tells more than what follows. */
export const SELF_COUNTING = /^(?:人|人次|户次|件次|列次|车次|架次|辆次|班次|剂次|例次|台次|标箱|人口)$/u;

/** What stands before a number in its clause: from the last clause mark or the figure before. */
export function leftPhrase(
  text: string,
  sentence: number,
  figure: number,
  previousEnd: number,
  dates: readonly DateMention[],
): { text: string; raw: string; head: string | null } {
  let start = Math.max(sentence, previousEnd);
  for (let at = figure - 1; at >= start; at -= 1) {
    // 1—8月: a dash between digits parts nothing.
    if (
      '，；。：！？—'.includes(text.charAt(at)) &&
      !(text.charAt(at) === '—' && /[0-9月日年]/u.test(text.charAt(at - 1)))
    ) {
      // 占比，最高 …: a mark right before the number parts nothing.
      start = at + 1;
      break;
    }
  }
  const raw = text.slice(start, figure);
  let phrase = '';
  let at = start;
  let head: string | null = null;
  // Dates are no part of what is measured.
  for (const { span } of dates) {
    if (span[0] >= figure) break;
    if (span[0] < start || span[1] > figure) continue;
    if (/(?:恢复至|恢复到|相当于|占)$/u.test(text.slice(start, span[0]))) continue;
    phrase += text.slice(at, span[0]);
    if (
      at === start &&
      /^\p{Script=Han}[\p{Script=Han}A-Za-z（）]{1,19}$/u.test(phrase) &&
      !/[于在从比到至自较截的]$/u.test(phrase)
    )
      head = phrase;
    at = span[1];
  }
  phrase += text.slice(at, figure);
  return { text: phrase, raw, head };
}

/** Without what merely opens or closes a phrase: 其中, 共, 达到, 为. */
export function tidy(phrase: string): string {
  let rest = phrase
    .replace(/^[一二三四五六七八九十]、/u, '')
    .replace(/(?:由|从)[^，由从]{0,14}$/u, '')
    .trim();
  for (let round = 0; round < 8; round += 1) {
    const shorter = rest
      .replace(OPENING, '')
      .replace(COPULA, '')
      .replace(/^[（）)]|[）、“]$/u, (mark) => (mark === '）' && rest.includes('（') ? mark : ''));
    if (shorter === rest) break;
    rest = shorter;
  }
  return balanced(rest);
}

function balanced(phrase: string): string {
  const opens = (phrase.match(/[（“《]/gu) ?? []).length;
  const closes = (phrase.match(/[）”》]/gu) ?? []).length;
  return opens === closes ? phrase : phrase.replace(opens > closes ? /[（“《][^（“《]*$/u : /^[^）”》]*[）”》]/u, '');
}

/** The noun phrase right behind a unit, or null where none follows. */
export function rightPhrase(
  text: string,
  start: number,
  nextFigure: number,
  end: number,
  segmenter: Segmenter,
): string | null {
  let limit = Math.min(nextFigure, end);
  for (let at = start; at < limit; at += 1) {
    const mark = text.charAt(at);
    if ('，；。：！？—…'.includes(mark)) {
      limit = at;
      break;
    }
  }
  let window = text.slice(start, Math.min(limit, start + 60));
  if (window.startsWith('的')) window = window.slice(1);
  // 24.83万亿元人民币: the currency is no metric.
  window = window.replace(/^(?:人民币|港币|新台币|美金)/u, '');
  if (window.startsWith('的')) window = window.slice(1);
  window = window.replace(/^(?:不等|之间|以内|之内|内)的?/u, '');
  if (window === '' || /^[、）)\s和与及]/u.test(window)) return null;
  const bracket = /^（[^（）]{1,20}）/u.exec(window);
  const words = segmenter.cut(bracket === null ? window : window.slice(bracket[0].length));
  let phrase = bracket?.[0] ?? '';
  let quoted = 0;
  for (const [index, word] of words.entries()) {
    if (quoted === 0) {
      if (bracket !== null && /^(?:和|及|与|以及)$/u.test(word)) break;
      if (word === '、') {
        if (!/(?:式|性|型|级|化|类|水|气)$/u.test(phrase) || index === words.length - 1) break;
        phrase += word;
        continue;
      }
      if (/^[“《]/u.test(word) && phrase !== '') break;
      // 31个省（自治区、直辖市）和…: the bracket closes the noun.
      if (phrase.endsWith('）') && /^(?:和|及|与|以及)$/u.test(word)) break;
      if (index > 0 && endsPhrase(word)) break;
      if (index === 0 && endsPhrase(word) && !/^(?:有关|在|供|涉|省|市|县|区|为|对)$/u.test(word)) {
        const relative = /^[^，]{2,16}?的([\p{Script=Han}]{2,10})/u.exec(window);
        return relative === null ? null : relative[0];
      }
      if (/^[，。；\s]/u.test(word)) break;
    }
    if (/[“《（]/u.test(word)) quoted += 1;
    if (/[”》）]/u.test(word)) quoted = Math.max(0, quoted - 1);
    phrase += word;
  }
  // 农户户均增收, 40枚金牌的成绩.
  phrase = phrase.replace(/(?<=\p{Script=Han}{2})[户人日月年亩车]均?$/u, (tail) =>
    window.startsWith(`${phrase}均`) || tail.endsWith('均') ? '' : tail,
  );
  if (/^[金银铜奖]牌的/u.test(phrase)) phrase = phrase.slice(0, 2);
  // 31个省份中，…
  phrase = phrase.replace(/(?<=\p{Script=Han}{2})(?<![初高集其空水])中$/u, '');
  const noun = phrase.replace(/(?:以及|同比|环比|[和与及、的等近约超达并占]){1,4}$/u, '');
  return noun === '' || /^(?:以上|以下|左右|大关|人民币|回|关口|[中里内上下前后时])$/u.test(noun) ? null : noun;
}
