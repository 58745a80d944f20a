import type { AlignedText } from '../core/alignment.ts';

/** One printed line that is not blank, with what can be measured on it. Offsets are into the normalized page. */
export interface Line {
  /** Place among the non-blank lines. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In full-width characters: Han counts 1, Latin letters and digits a half. */
  readonly width: number;
  /** The same with punctuation squeezed as columns do it, and the gaps between digits and Han. */
  readonly squeezed: number;
  /** Blank lines between this line and the one before it. */
  readonly gap: number;
  /** Blanks that stand before the first character in the source, in full-width characters. */
  readonly indent: number;
  /** Whether the line signs a document: who issued it, or the day. */
  readonly signature?: boolean;
}

/** Width of a text in full-width characters: Latin letters, digits and half-width marks count a half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= ' ' && character <= '~' ? 0.5 : 1;
  return width;
}

/** What a column takes off a line's width by squeezing punctuation: quotation marks and brackets most. */
function squeeze(text: string): number {
  let less = 0;
  for (const character of text) {
    if (/[“”‘’《》（）〈〉「」『』【】［］]/u.test(character)) less += 0.35;
    else if (/[，。、；：！？·]/u.test(character)) less += 0.15;
  }
  return less;
}

/** A blank between Han and a digit or Latin letter is a quarter of a character wide; a text layer prints it as a whole one. */
const MIXED_BLANK = /[\p{Script=Han}\p{P}] (?=[\dA-Za-z])|[\dA-Za-z%％] (?=\p{Script=Han})/gu;

function spacedDigits(printed: string): number {
  return 0.25 * (printed.slice(0, 400).match(MIXED_BLANK)?.length ?? 0);
}

/** The non-blank lines of a page. `source` is asked for the indents, which normalizing has dropped. */
export function readLines(page: AlignedText, source: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let from = 0;
  while (from <= page.text.length) {
    const newline = page.text.indexOf('\n', from);
    const to = newline < 0 ? page.text.length : newline;
    const raw = page.text.slice(from, to);
    const text = raw.trim();
    if (text === '') gap += 1;
    else {
      const start = from + raw.indexOf(text);
      const indent = indentOf(source, page.alignment.unit(start)[0]);
      const end = start + text.length;
      const width = widthOf(text);
      const printed = source.slice(page.alignment.unit(start)[0], page.alignment.unit(end - 1)[1]);
      lines.push({
        index: lines.length,
        start,
        end,
        text,
        width,
        squeezed: width - squeeze(text) + spacedDigits(printed),
        gap,
        indent,
      });
      gap = 0;
    }
    if (newline < 0) break;
    from = to + 1;
  }
  return lines;
}

const INDENT_LIMIT = 16;

function indentOf(source: string, offset: number): number {
  let indent = 0;
  for (let at = offset - 1; at >= 0 && offset - at <= INDENT_LIMIT; at -= 1) {
    const character = source[at] ?? '';
    if (character === '\n' || character === '\r') return indent;
    if (character === '\u3000' || character === '\u2003') indent += 1;
    else if (character === '\t') indent += 2;
    else if (character.trim() === '') indent += 0.5;
    else return indent;
  }
  return indent;
}

/** Whether a sentence may end with this line; what closes a quotation or bracket may stand behind the full stop. */
export function endsSentence(text: string): boolean {
  return /[。！？!?…][”’」』）】〉》]{0,3}$/u.test(text);
}

/** Ends that a paragraph may have without a full stop: a colon or semicolon before a list, a closed bracket. */
export function endsClause(text: string): boolean {
  return /[：:；;）)】]$/u.test(text);
}

const OPENING = /[《“（「『【〈［]/gu;
const CLOSING = /[》”）」』】〉］]/gu;
const BRACKETS = /[《》“”（）「」『』【】〈〉［］]/u;

/** Brackets and quotation marks that are opened in the text and not closed, minus those closed and not opened. */
export function openBrackets(text: string): number {
  if (!BRACKETS.test(text)) return 0;
  return (text.match(OPENING)?.length ?? 0) - (text.match(CLOSING)?.length ?? 0);
}

/** How a page separates its lines. */
export interface Spacing {
  readonly layout: 'wrapped' | 'flowing';
  /** Blank lines that usually stand between two lines of the same paragraph. */
  readonly gap: number;
  /** Whether first lines of paragraphs are indented in the source. */
  readonly indented: boolean;
}

/**
 * Wrapped text ends its lines anywhere, flowing text only where a sentence ends; the share is weighed by width, so that
 * headings and captions do not count for much.
 */
export function spacingOf(lines: readonly Line[]): Spacing {
  let ended = 0;
  let total = 0;
  let indented = 0;
  let broken = 0;
  const gaps = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    if (index > 0) gaps.set(line.gap, (gaps.get(line.gap) ?? 0) + 1);
    if (line.indent >= 1.5 && line.indent <= 4.5) indented += 1;
    if (line.width < 9) continue;
    total += line.width;
    if (endsSentence(line.text) || endsClause(line.text)) ended += line.width;
    else broken += 1;
  }
  const share = total === 0 ? 1 : ended / total;
  const wide = total / Math.max(1, lines.length) > 60;
  const layout = share > (wide ? 0.4 : 0.58) || broken < 2 ? 'flowing' : 'wrapped';
  let gap = 0;
  let most = 0;
  for (const [size, count] of gaps) if (count > most) [gap, most] = [size, count];
  return { layout, gap, indented: indented >= 3 && indented >= lines.length * 0.04 && indented < lines.length * 0.9 };
}
