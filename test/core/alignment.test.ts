import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { AlignedText, Alignment, AlignmentBuilder } from '../../src/core/alignment.ts';
import type { Edit } from '../../src/core/alignment.ts';

/** Random steps over a text of any length: kept, rewritten and deleted stretches. */
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('equal' as const), from: fc.nat(4), to: fc.constant(0) }),
    fc.record({ kind: fc.constant('replace' as const), from: fc.integer({ min: 1, max: 3 }), to: fc.nat(3) }),
  ),
  { maxLength: 12 },
);

function build(parts: { kind: 'equal' | 'replace'; from: number; to: number }[]): Alignment {
  const builder = new AlignmentBuilder(1);
  let length = 0;
  for (const { kind, from, to } of parts) {
    if (kind === 'equal') builder.equal(from);
    else builder.replace(from, to);
    length += from;
  }
  return builder.build(length);
}

/** Edits of a text, in order and apart. */
function editsOf(text: string, cuts: readonly number[], texts: readonly string[]): Edit[] {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (let at = 0; at + 1 < places.length; at += 2) {
    edits.push({ start: places[at] ?? 0, end: places[at + 1] ?? 0, text: texts[at % texts.length] ?? '' });
  }
  return edits;
}

const units = (alignment: Alignment) => Array.from({ length: alignment.targetLength }, (_, at) => alignment.unit(at));

describe('alignment laws', () => {
  it('refuses to be built over less or more than its source', () => {
    expect(() => new AlignmentBuilder().equal(3).build(4)).toThrow('3 of 4');
    expect(() => new AlignmentBuilder().replace(5, 1).build(4)).toThrow('5 of 4');
  });

  it('origins never run backwards and stay inside the source', () => {
    fc.assert(
      fc.property(steps, (parts) => {
        const alignment = build(parts);
        let last = 0;
        for (const [start, end] of units(alignment)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(alignment.sourceLength);
          last = start;
        }
      }),
    );
  });

  it('identity is neutral', () => {
    fc.assert(
      fc.property(steps, (parts) => {
        const alignment = build(parts);
        expect(units(Alignment.identity(alignment.sourceLength).andThen(alignment))).toEqual(units(alignment));
        expect(units(alignment.andThen(Alignment.identity(alignment.targetLength)))).toEqual(units(alignment));
      }),
    );
  });

  it('composition is associative', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(40)), fc.array(fc.nat(40)), fc.array(fc.nat(40)), (text, a, b, c) => {
        const one = AlignedText.of(text).edit(editsOf(text, a, ['', 'xy', 'z']));
        const two = AlignedText.of(one.text).edit(editsOf(one.text, b, ['q', '', 'rst']));
        const three = AlignedText.of(two.text).edit(editsOf(two.text, c, ['', 'k']));
        const left = one.alignment.andThen(two.alignment).andThen(three.alignment);
        const right = one.alignment.andThen(two.alignment.andThen(three.alignment));
        expect(units(left)).toEqual(units(right));
      }),
    );
  });

  it('maps a span there and back over whatever survived', () => {
    fc.assert(
      fc.property(steps, fc.nat(30), fc.nat(30), (parts, a, b) => {
        const alignment = build(parts);
        const start = Math.min(a, b, alignment.sourceLength);
        const end = Math.min(Math.max(a, b), alignment.sourceLength);
        const target = alignment.toTarget([start, end]);
        const survivors = units(alignment).filter(([from, to]) => from < end && start < to && from < to);
        const lost = start === end || survivors.length === 0;
        expect(target === null).toBe(lost);
        const [low, high] = target === null ? [0, alignment.sourceLength] : alignment.toSource(target);
        expect(lost || (low < end && start < high)).toBe(true);
        expect(survivors.filter(([from, to]) => from < low || to > high)).toEqual([]);
      }),
    );
  });

  it('refuses a span outside the text', () => {
    expect(() => Alignment.identity(3).toSource([2, 4])).toThrow(RangeError);
  });

  it('refuses to follow a text of another length', () => {
    expect(() => Alignment.identity(3).andThen(Alignment.identity(4))).toThrow('cannot follow');
  });
});

describe('aligned text', () => {
  it('keeps spans tight over deleted blanks', () => {
    const source = '湖 南 日 报';
    const text = AlignedText.of(source).edit([1, 3, 5].map((start) => ({ start, end: start + 1, text: '' })));
    expect(text.text).toBe('湖南日报');
    expect(text.spans(1, 3)).toEqual([[2, 5]]);
    expect(text.spans(0, 1)).toEqual([[0, 1]]);
  });

  it('joins pieces of one column into one span and sets a seam over foreign text', () => {
    const source = '甲乙\n丙丁\n图说\n戊己';
    const page = AlignedText.of(source);
    const joined = AlignedText.join([page.slice(0, 2), page.slice(3, 5), page.slice(9, 11)], '', source);
    expect(joined.text).toBe('甲乙丙丁戊己');
    expect(joined.spans()).toEqual([
      [0, 5],
      [9, 11],
    ]);
    expect(joined.spans(3, 5)).toEqual([
      [4, 5],
      [9, 10],
    ]);
    expect(joined.slice(3, 6).spans()).toEqual([
      [4, 5],
      [9, 11],
    ]);
  });

  it('joins out of order with a seam, and gives the joiner no source of its own', () => {
    const source = '标题二\n标题一';
    const page = AlignedText.of(source);
    const joined = AlignedText.join([page.slice(4, 7), page.slice(0, 3)], ' ', source);
    expect(joined.text).toBe('标题一 标题二');
    expect(joined.spans()).toEqual([
      [4, 7],
      [0, 3],
    ]);
  });

  it('trims without losing its place', () => {
    expect(AlignedText.of('  甲乙 ').trim().spans()).toEqual([[2, 4]]);
    expect(AlignedText.of('   ').trim().text).toBe('');
  });

  it('carries seams through a later edit', () => {
    const source = '甲 乙\n图\n丙 丁';
    const page = AlignedText.of(source);
    const joined = AlignedText.join([page.slice(0, 3), page.slice(6, 9)], '', source);
    const edited = joined.edit([
      { start: 1, end: 2, text: '' },
      { start: 4, end: 5, text: '' },
    ]);
    expect(edited.text).toBe('甲乙丙丁');
    expect(edited.spans()).toEqual([
      [0, 3],
      [6, 9],
    ]);
  });
});
