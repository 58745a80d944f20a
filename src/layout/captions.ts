import { creditAtEnd, readByline } from './bylines.ts';
import { readDateline } from './datelines.ts';
import { jumpAtEnd, jumpAtStart } from './jumps.ts';
import type { Line, Spacing } from './lines.ts';
import { endsSentence } from './lines.ts';

const SAYS_PICTURE =
  /图为|圖為|图①|图②|^[▲△▶►◀◁▼▽←→↑↓]\s{0,2}\S|^(?:上图|下图|左图|右图|题图|上|下|左|右)(?:图)?[：:]|^[（(]?(?:资料图|效果图|示意图|航拍图)|（资料图片?）$|[（(](?:资料照片|资料图片?|视频截图|无人机照片|新华社发)[）)]$/u;
const PLACE_START =
  /^(?:(?:\d{1,2}月\d{1,2}日|日前|近日|连日来|[春夏秋冬]日|盛夏|初秋|隆冬)[，,]?)?(?:在)?\p{Script=Han}{2,5}(?:省|市|州|县|区|镇|乡|村|街道)/u;
const PLACE_END =
  /(?:基地|园|园区|村|村庄|景区|公园|一角|现场|车间|大棚|全景|外景|夜景|俯瞰|鸟瞰|一景|美景|风光|景象|画面|广场|码头|大桥|水库|展厅|展馆|示范区|产业园|工地|风貌|新貌|全貌)$/u;
const DOING =
  /(?:内|里|上|旁|前|中|下|间|边|处)[，,]\p{Script=Han}{2,10}(?:在|正|忙|通过|将|为|给|用|展示|体验|参观|进行|驾驶|操作|表演|演奏|穿着|乘坐|抢收|采摘)/u;
const PEOPLE_DOING =
  /^(?:[\p{Script=Han}“”]{0,12})(?:孩子们|村民们?|农民|工人|游客们?|市民们?|学生们?|同学们|群众|志愿者们?|工作人员|小朋友们?|演员|选手们?|医护人员|医务人员|干部|队员们?|战士们?|老人们?|居民|嘉宾|记者|技术人员|施工人员|民警|观众|参赛者|乡亲们|师生)[\p{Script=Han}]{0,6}(?:在|正|忙)/u;
const SEASON = /(?:宛如|如诗如画|美不胜收|引人入胜|正在紧张|忙碌(?:着)?$|场面热烈)/u;

/**
 * How much a single heading-like or sentence-like text reads as the text under a photograph: 0 not at all, 3 surely.
 * Newspapers write them in the present: place, people, 在/正在 and what they do; or name what is shown.
 */
export function captionLikeness(text: string): number {
  if (text.length > 260) return 0;
  let score = 0;
  if (SAYS_PICTURE.test(text)) score += 3;
  const credit = creditAtEnd(text);
  if (credit !== null && credit.start > 6) score += 3;
  if (text.length > 90) return score;
  // Who reports what somebody said describes no picture.
  if (score === 0 && /介绍[，：]|表示|指出|强调|获悉|了解到|认为|提出|公告称/u.test(text)) return 0;
  if (DOING.test(text)) score += 2;
  if (PEOPLE_DOING.test(text)) score += 1.5;
  if (PLACE_START.test(text) && PLACE_END.test(text)) score += 1.6;
  else if (PLACE_END.test(text) && !/[，。]/u.test(text)) score += 0.6;
  if (SEASON.test(text)) score += 0.8;
  if (PLACE_START.test(text) && /[，,]\p{Script=Han}{1,8}(?:在|正|将|忙)/u.test(text)) score += 1.8;
  else if (/^在[^，]{4,36}[，,]\p{Script=Han}{2,12}(?:在|正|将|忙|操作|展示)/u.test(text)) score += 2;
  return Math.min(score, 4);
}

/** Consecutive lines, by index, that are one printed caption. */
export interface CaptionLines {
  readonly first: number;
  readonly last: number;
}

const MOST_CAPTION_LINES = 8;

/** Captions that end with a credit, with the lines above that run on into them. */
export function creditedCaptions(lines: readonly Line[], { layout, gap }: Spacing): CaptionLines[] {
  const found: CaptionLines[] = [];
  let free = 0;
  for (const [index, line] of lines.entries()) {
    if (!CREDIT_HINT.test(line.text.slice(-24))) continue;
    let credit = creditAtEnd(line.text);
    const above = lines[index - 1];
    if (
      credit === null &&
      layout === 'wrapped' &&
      above !== undefined &&
      !endsSentence(above.text) &&
      /[摄攝发發影道][）)]?$/u.test(line.text)
    ) {
      // The credit itself was broken over two lines.
      const joined = creditAtEnd(above.text + line.text);
      if (joined !== null && joined.credits.length > 0 && joined.start > 0)
        credit = { start: Math.max(2, joined.start - above.text.length), credits: joined.credits };
    }
    if (credit === null || (credit.credits.length === 0 && credit.start === 0) || readDateline(line.text) !== null)
      continue;
    const first =
      layout === 'flowing'
        ? flowingStart(lines, index, credit.start, free)
        : wrappedStart(lines, index, credit.start, free, gap);
    if (first === index && credit.start <= 1) continue;
    found.push({ first, last: index });
    free = index + 1;
  }
  return found;
}

/** With what the text under a photograph begins. */
const CAPTION_START =
  /^(?:[▲△▶►◀▼▽]|(?:上|下|左|右|题|圖|图)(?:图|圖)?[：:]|图[为①②③]|近日[，,]|日前[，,]|连日来[，,]|昨[日天][，,]|\d{1,2}月\d{1,2}日[，,]|\d{1,2}日[，,]|\p{Script=Han}{2,4}(?:时节|时分|之际|以来|期间)[，,]|\p{Script=Han}{2,4}(?:省|市|州|盟|自治区)\p{Script=Han}{1,6}(?:县|区|镇|乡|村|市|旗|街道)|这是|这里是|俯瞰|航拍|远眺|鸟瞰|[春夏秋冬]日|金秋|盛夏|隆冬|初[春夏秋冬]|[春夏秋冬]季)/u;

const CREDIT_HINT = /[摄攝图圖影发發绘制]/u;

function flowingStart(lines: readonly Line[], index: number, creditStart: number, free: number): number {
  const above = lines[index - 1];
  // A line with nothing but the credit belongs to the text above it, if that is short enough to be a caption.
  return creditStart <= 1 &&
    above !== undefined &&
    index - 1 >= free &&
    above.width <= 130 &&
    readDateline(above.text) === null
    ? index - 1
    : index;
}

function indented(line: Line | undefined): boolean {
  return line !== undefined && line.indent >= 1.5 && line.indent <= 4.5;
}

/** Lines that no caption begins with or runs through. */
function stops({ width, text }: Line): boolean {
  return (
    width < 6 ||
    readDateline(text) !== null ||
    jumpAtStart(text) !== null ||
    jumpAtEnd(text) !== null ||
    readByline(text, { strict: true }) !== null
  );
}

function wrappedStart(lines: readonly Line[], index: number, creditStart: number, free: number, gap: number): number {
  let first = index;
  let at = index - 1;
  if (creditStart <= 1) {
    // Only a credit: the caption's last line stands above it.
    const above = lines[at];
    if (above === undefined || at < free || stops(above)) return index;
    first = at;
    at -= 1;
  }
  if (creditStart > 1 && CAPTION_START.test(lines[first]?.text ?? '')) return first;
  if (indented(lines[first]) && creditStart > 1) return widened(lines, first, lines[first]?.width ?? 0, free);
  const column = lines[at]?.width ?? 0;
  // Its last line is wider than the column above: the caption was not set to that.
  if ((lines[first]?.width ?? 0) > column + 2.6) return first;
  for (; at >= free && index - at < MOST_CAPTION_LINES; at -= 1) {
    const above = lines[at];
    if (above === undefined || endsSentence(above.text) || stops(above)) break;
    // White space above the caption parts it from the column that it stands in.
    if ((lines[at + 1]?.gap ?? 0) > gap) break;
    if (Math.abs(above.width - column) > 2.6) break;
    first = at;
    if (indented(above) || CAPTION_START.test(above.text)) break;
  }
  return widened(lines, first, column, free);
}

/** One more paragraph above, where it has the caption's width and that is not the width of the column above it. */
function widened(lines: readonly Line[], first: number, column: number, free: number): number {
  const above = lines[first - 1];
  const higher = lines[first - 2];
  if (above === undefined || first - 1 < free || higher === undefined || column < 20) return first;
  const distinct = Math.abs(higher.width - above.width) > 6 && Math.abs(above.width - column) <= 2.6;
  return distinct && readDateline(above.text) === null ? first - 1 : first;
}
