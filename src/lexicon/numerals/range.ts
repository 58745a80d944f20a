import { parseNumeral, scale } from './parse.ts';

const LETTERS: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, w: 1e4, W: 1e4 };

/** A cardinal with what multiplies it behind: 40k, 2e5, 五十打. */
export function cardinal(text: string | undefined): number | null {
  if (text === undefined) return null;
  const exponent = /^(.*)[eE]([+-]?[0-9]{1,3})$/u.exec(text.replace('－', '-'));
  if (exponent !== null) {
    const base = parseNumeral(exponent[1] ?? '');
    return base === null ? null : Number(`${base}e${exponent[2] ?? '0'}`);
  }
  const letter = LETTERS[text.at(-1) ?? ''];
  if (letter !== undefined) {
    const base = parseNumeral(text.slice(0, -1));
    return base === null ? null : scale(base, letter);
  }
  return parseNumeral(text.replace(/个(?=[亿万])/u, '').replace(/^(-?)\./u, '$10.'));
}

/** The power that ends a numeral and binds all of it (万, 亿; else the last 千 or 百), and what it multiplies. */
function trailing(text: string): { power: number; coefficient: number; great: boolean } | null {
  const found = /(?:万亿|[万亿兆])$/u.exec(text) ?? /[千仟百佰kKwW]$/u.exec(text);
  if (found === null) return null;
  const power = cardinal(`1${found[0]}`);
  const coefficient = cardinal(text.slice(0, found.index));
  return power === null || coefficient === null ? null : { power, coefficient, great: /[万亿兆]/u.test(found[0]) };
}

/** Both ends of a range; a power said once counts for both: 十八至三十万, 10~15k, but 8500到3万. */
export function rangeEnds(low: string, high: string): { min: number; max: number } | null {
  const a = cardinal(low);
  const b = cardinal(high);
  if (a === null || b === null) return null;
  const shared = trailing(high);
  const own = trailing(low);
  const open = own === null || (shared?.great === true && !own.great);
  const min = shared !== null && open && a < shared.coefficient ? scale(a, shared.power) : a;
  return { min, max: b };
}
