import { expect, test } from 'vitest';
import { AlignedText } from '../../src/core/alignment.ts';
import { layOut } from '../../src/layout/articles.ts';

const pages: Record<string, (size: number) => string> = {
  blanks: (size) => ' \n'.repeat(size / 2),
  'one line': (size) => '新华社北京的'.repeat(size / 6),
  'open brackets': (size) => '（'.repeat(size),
  headings: (size) => '乡村振兴在路上\n\n'.repeat(size / 9),
  bylines: (size) => '记者张三 李四\n'.repeat(size / 8),
  jumps: (size) => '（上接1版①）\n'.repeat(size / 8),
  captions: (size) => '在田间忙碌着的人们，张三 摄\n'.repeat(size / 15),
  'headings and bodies': (size) => '乡村振兴在路上\n\n近日，村民在田间劳作。今年以来，产量提高。\n\n'.repeat(size / 31),
};

test.each(Object.entries(pages))('time is linear: %s', (_name, page) => {
  const time = (size: number): number => {
    const text = page(size);
    const aligned = AlignedText.of(text);
    const started = performance.now();
    layOut(aligned, text);
    return performance.now() - started;
  };
  time(4_000);
  const small = time(8_000);
  const large = Math.min(time(32_000), time(32_000), time(32_000));
  // Four times the text; the slack is for a busy machine. Quadratic code would take sixteen times as long.
  expect(large).toBeLessThan(Math.max(1_000, small * 10));
});
