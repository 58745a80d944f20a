/** Fragments that the date rules are put together from. All are linear: no fragment can match the empty string twice in a row. */

/** No numeral directly before: 第3月, 13月, 二十五月 are not 3月, 五月. */
export const CLEAR = '(?<![\\d〇零○一二三四五六七八九十百千万第.])';
export const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
export const DAY =
  '(?:3[01]|[12]\\d|0?[1-9]|三十一?|卅一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])';
export const SMALL = '(?:\\d{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九首])';
/** A count of years, months, weeks or days: 近5年, 十五天, 三十余年. */
export const COUNT =
  '(?:[1-9]\\d{0,2}|[一二两三四五六七八九]?百?[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半数几]|一百|百|千)';
const FOUR =
  '(?:[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3}|[两二]千(?:[零〇]?[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)?|一九[一二三四五六七八九]十[一二三四五六七八九]?)';
/** A year of four figures with 年: 2022年, 二〇二二年, 两千零四年, 公元1357年. */
const YEAR = `(?<![\\d〇零○一二三四五六七八九十百千万.—-])(?:公元)?(?<y>${FOUR})(?:年(?:度)?|财年)`;
/** A year of two figures; only where a month, a quarter or a part of the year follows: 98年4月, 07年第三季度. */
const SHORT_YEAR = '(?<![\\d〇零○一二三四五六七八九十百千万.第近])(?<yy>\\d{2}|[〇零一二三四五六七八九]{2})年(?:度)?';
/** A year told by a word; what it means is in `RELATIVE_YEARS`. */
const WORD_YEAR =
  '(?<w>(?<![如现迄])今年度?|(?<![日成基])本年度?|这一年|去年度?|上一?年度?(?![龄纪轻])|(?<![说证表声阐])明年度?|来年|下一年度?|大前年|(?<![目当之以年])前年|大后年|(?<![今以之前最先])后年)';
const ANAPHORIC_YEAR = '(?<a>当年|同年|是年|次年|翌年|全年)';

export const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  这一年: 0,
  去年: -1,
  上年: -1,
  上一年: -1,
  明年: 1,
  来年: 1,
  下一年: 1,
  前年: -2,
  大前年: -3,
  后年: 2,
  大后年: 3,
};

/** What may join the two ends of a range. */
export const TO = ' ?(?:至|到|—{1,2}|－|-|–|~|～|―) ?';
export const WEEKDAY = '[一二三四五六日天1-6]';

/** Any year: in figures, short, by a word. */
export const ANY_YEAR = `(?:${YEAR}|${SHORT_YEAR}|${WORD_YEAR}|${ANAPHORIC_YEAR})`;
/** Any year but a short one. */
export const LONG_YEAR = `(?:${YEAR}|${WORD_YEAR}|${ANAPHORIC_YEAR})`;
