/** A printed jump: where in a text it stands and where it leads. */
export interface JumpMark {
  readonly direction: 'from' | 'to';
  readonly page: number | null;
  readonly slot: string | null;
  /** Offsets of `（紧接1版④）`, without the triangles around it. */
  readonly start: number;
  readonly end: number;
}

const NUMERALS = '一二三四五六七八九十';
const WORDS = '上接|紧接|接上|续接|承接|下转|转接|转|接|下接';
const PAGE = `(?<page>[A-Z]{0,2} {0,2}\\d{1,3}|[${NUMERALS}]{1,3}|头) {0,2}(?:版|版面)`;
const WHERE = `(?<word>${WORDS}) {0,2}(?:本报)? {0,2}第? {0,2}${PAGE} {0,2}(?:头条)?(?<slot>[①-⑳㉑-㉟])?(?:[^）)】。\\n]{0,30})?`;
const MARKS = '[▲△►▶◀◁▼▽→←↓↑★■●◆ ]';
const AT_START = new RegExp(`^${MARKS}{0,6}(?<jump>[（(【［]${WHERE}[）)】］])${MARKS}{0,6}`, 'u');
const BARE_AT_START = new RegExp(
  `^[▲△►▶◀◁▼▽→←↓↑]${MARKS}{0,5}(?<jump>(?:上接|紧接|下转|上接第|转接) {0,2}第? {0,2}${PAGE} {0,2}(?<slot>[①-⑳])?)${MARKS}{0,6}`.replace(
    '(?:上接|紧接|下转|上接第|转接)',
    '(?<word>上接|紧接|下转|转接)',
  ),
  'u',
);
const WHOLE = new RegExp(
  `^${MARKS}{0,6}(?<jump>(?<word>上接|紧接|下转|转接|续接) {0,2}第? {0,2}${PAGE} {0,2}(?<slot>[①-⑳])?)${MARKS}{0,6}$`,
  'u',
);
const AT_END = new RegExp(`(?<jump>[（(【［]${WHERE}[）)】］])${MARKS}{0,6}$`, 'u');
/** No jump line is longer; it bounds what the end patterns look at. */
const LONGEST = 60;

/** The jump with which a text begins (`▲ ▲（紧接 1版④）并发布了…`), or null. */
export function jumpAtStart(text: string): JumpMark | null {
  const head = text.slice(0, LONGEST + 20);
  const match = AT_START.exec(head) ?? BARE_AT_START.exec(head) ?? (text.length <= LONGEST ? WHOLE.exec(text) : null);
  return match === null ? null : markOf(match, 0);
}

/** The jump with which a text ends (`……。（下转第二版）`), or null. */
export function jumpAtEnd(text: string): JumpMark | null {
  const from = Math.max(0, text.length - LONGEST);
  const tail = text.slice(from);
  const match = AT_END.exec(tail);
  return match === null ? null : markOf(match, from);
}

function markOf(match: RegExpExecArray, offset: number): JumpMark {
  const { jump = '', word = '', page = '', slot } = match.groups ?? {};
  const start = offset + match.index + match[0].indexOf(jump);
  return {
    direction: /^(?:下转|转接|转|下接)$/u.test(word) ? 'to' : 'from',
    page: pageNumber(page),
    slot: slot ?? null,
    start,
    end: start + jump.length,
  };
}

/** `1`, `A02`, `十二`, `头` as a page number. */
export function pageNumber(printed: string): number | null {
  const digits = /\d{1,3}/u.exec(printed);
  if (digits !== null) return Number(digits[0]);
  if (printed === '头') return 1;
  let value = 0;
  let unit = 0;
  for (const character of printed) {
    const digit = NUMERALS.indexOf(character) + 1;
    if (digit === 0) return null;
    if (digit === 10) {
      value += (unit === 0 ? 1 : unit) * 10;
      unit = 0;
    } else unit = digit;
  }
  return value + unit === 0 ? null : value + unit;
}
