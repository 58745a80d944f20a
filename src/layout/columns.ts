import type { Line } from './lines.ts';
import { endsSentence } from './lines.ts';

/** The column widths a page was set to. */
export interface Columns {
  /** Width of every line in the measure that fits the page, by index. */
  readonly widths: readonly number[];
  /** Column widths in full-width characters, the commonest first; `null` stands for text that was not wrapped. */
  readonly classes: readonly (number | null)[];
  /** Whether punctuation is squeezed, so that full lines differ by a character and more. */
  readonly squeezed: boolean;
}

/** The class of a column whose width is that of the lines around. */
export const LOCAL = 0;

const MOST_CLASSES = 12;
const NARROWEST = 6;
const WIDEST = 60;

/**
 * Finds the column widths of a page. Two measures are tried: every full-width character alike (each line of a column is then
 * as wide as the next, or one less where a rule of line breaking asked for it), and punctuation squeezed; the one under which
 * the lines agree better is kept.
 */
export function columnsOf(lines: readonly Line[], layout: 'wrapped' | 'flowing'): Columns {
  const raw = lines.map(({ width }) => width);
  if (layout === 'flowing') return { widths: raw, classes: [null], squeezed: false };
  const squeezedWidths = lines.map(({ squeezed }) => squeezed);
  const inside = lines.flatMap((line, index) =>
    endsSentence(line.text) || line.width < NARROWEST || line.width > WIDEST ? [] : [index],
  );
  // Few lines agree by accident.
  const margin = 1 + 15 / Math.max(20, inside.length);
  const squeezed =
    agreement(inside.map((index) => squeezedWidths[index] ?? 0)) >
    margin * agreement(inside.map((index) => raw[index] ?? 0));
  const widths = squeezed ? squeezedWidths : raw;
  // Squeezed lines spread too much for the page's widths to be told apart; there the lines around say how wide a column is.
  if (squeezed) return { widths, classes: [LOCAL, null], squeezed };
  return { widths, classes: [...classesOf(inside.map((index) => widths[index] ?? 0)), null], squeezed };
}

/** Share of pairs of lines that have the same width to a character. */
function agreement(widths: readonly number[]): number {
  const bins = new Map<number, number>();
  for (const width of widths) bins.set(Math.round(width), (bins.get(Math.round(width)) ?? 0) + 1);
  let sum = 0;
  for (const count of bins.values()) sum += count * count;
  return widths.length === 0 ? 0 : sum / (widths.length * widths.length);
}

function classesOf(widths: readonly number[]): number[] {
  // Counted in half characters.
  const bins = new Int32Array(WIDEST * 2 + 8);
  for (const width of widths) bins[Math.round(width * 2)] = (bins[Math.round(width * 2)] ?? 0) + 1;
  const all = bins.slice();
  const classes: number[] = [];
  const at = (half: number): number => bins[half] ?? 0;
  while (classes.length < MOST_CLASSES) {
    let best = 0;
    let most = 0;
    for (let half = NARROWEST * 2; half <= WIDEST * 2; half += 1) {
      // First lines of paragraphs, two characters short, speak for their column too.
      const own = at(half) + 0.6 * at(half - 1) + 0.6 * at(half - 2) + 0.1 * at(half + 1);
      const count = own < 1 ? 0 : own + 0.4 * (all[half - 4] ?? 0);
      if (count > most) [best, most] = [half, count];
    }
    // A wide column may have few lines; nothing else than a heading is as wide, and headings stand alone.
    if (most < (best / 2 >= 20 ? 1.15 : widths.length < 12 ? 1.9 : 2.4)) break;
    classes.push(best / 2);
    for (let half = best - 2; half <= best + 1; half += 1) bins[half] = 0;
  }
  return classes;
}

/** Cost of a line that should be full in a column, by what it lacks (negative: by what it has too much). */
export function fullCost(lack: number, squeezed: boolean, punctuated: boolean): number {
  const over = -lack;
  if (squeezed) return Math.min(9, Math.max(0, (lack >= 0 ? lack : over * 1.3) - 0.8) * 2);
  if (lack >= 0) return lack <= 0.55 ? 0 : lack <= 1.05 ? 0.4 : Math.min(9, 0.4 + (lack - 1) * 2.2);
  return over <= 0.05 ? 0 : over <= 1.05 && punctuated ? 0.6 : Math.min(9, over * 4);
}
