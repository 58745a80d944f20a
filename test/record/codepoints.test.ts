import { assert, nat, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { CodePoints, CodePointSlicer } from '../../src/record/codepoints.ts';

test('offsets count characters, not halves of them', () => {
  const points = new CodePoints('人𬱟𠮷名');
  expect(points.length).toBe(4);
  expect([0, 1, 3, 5, 6].map((offset) => points.at(offset))).toEqual([0, 1, 2, 3, 4]);
});

test('a slice by code points is the slice by units, for any text', () => {
  assert(
    property(string({ unit: 'binary' }), nat(), nat(), (text, a, b) => {
      const characters = [...text];
      const [start, end] = [a % (characters.length + 1), b % (characters.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const slicer = new CodePointSlicer(text);
      expect(slicer.length).toBe(characters.length);
      expect(slicer.slice(start, end)).toBe(characters.slice(start, end).join(''));
      const units = characters.slice(0, start).join('').length;
      expect(new CodePoints(text).at(units)).toBe(start);
    }),
  );
});
