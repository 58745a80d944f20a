import { transcode } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode, encodingNamed } from '../../src/source/decode.ts';
import { likeness } from '../../src/source/likeness.ts';
import { encodeAs } from './encode.ts';

const SEED = readFileSync('seeds/002_92d1fb407563a0d5.txt', 'utf8');
const TRADITIONAL =
  '行政院今天通過經濟部提出的產業發展計畫，預計明年六月底前完成第一階段工作。會議指出，這項計畫將協助中小企業轉型，' +
  '並由地方政府設立服務中心。記者從會上獲悉，與會代表對於如何推動區域合作發表了意見，認為應當加強學校與企業之間的聯繫。';

function utf16(text: string, order: 'le' | 'be', bom = false): Uint8Array {
  const bytes = Buffer.from((bom ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('detection', () => {
  for (const length of [40, 200, 2000]) {
    const text = SEED.slice(500, 500 + length);
    const traditional = TRADITIONAL.repeat(20).slice(7, 7 + length);
    const cases: [name: string, bytes: Uint8Array, encoding: string, text: string][] = [
      ['UTF-8', Buffer.from(text), 'utf-8', text],
      ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`), 'utf-8', text],
      ['UTF-16LE', utf16(text, 'le'), 'utf-16le', text],
      ['UTF-16BE', utf16(text, 'be'), 'utf-16be', text],
      ['UTF-16LE with BOM', utf16(text, 'le', true), 'utf-16le', text],
      ['UTF-16BE with BOM', utf16(text, 'be', true), 'utf-16be', text],
      ['GB18030', encodeAs('gb18030', text), 'gb18030', text],
      ['GB18030 of Traditional text', encodeAs('gb18030', traditional), 'gb18030', traditional],
      ['Big5', encodeAs('big5', traditional), 'big5', traditional],
    ];
    test.each(cases)(`${length} characters of %s`, (_name, bytes, encoding, want) => {
      expect(decode(bytes)).toMatchObject({ ok: true, encoding, text: want });
    });
  }

  test('every seed is UTF-8 and comes back as the decoder of the platform reads it', () => {
    const decoded = decode(readFileSync('seeds/000_47b6ae7eb17fabd7.txt'));
    expect(decoded).toMatchObject({ ok: true, encoding: 'utf-8', bom: false, score: null });
    expect(decoded.ok && decoded.text).toBe(readFileSync('seeds/000_47b6ae7eb17fabd7.txt', 'utf8'));
  });

  test('Big5 read as GB18030 gives no error but no likeness either', () => {
    const bytes = encodeAs('big5', TRADITIONAL);
    expect(likeness(bytes, 'big5')).toBeGreaterThan(0.8);
    expect(likeness(bytes, 'gb18030')).toBeLessThan(0.4);
  });

  test('bytes that are like nothing ask for --encoding', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => 0x81 + ((index * 37) % 0x70));
    expect(decode(noise)).toMatchObject({ ok: false, code: 'E_DECODE', advice: expect.stringContaining('--encoding') });
  });
});

describe('a named encoding', () => {
  test('wins over detection', () => {
    const bytes = encodeAs('big5', TRADITIONAL);
    expect(decode(bytes, 'big5')).toMatchObject({ ok: true, text: TRADITIONAL });
    expect(decode(bytes, 'utf-8')).toMatchObject({ ok: false, code: 'E_DECODE' });
  });

  test.each([
    ['UTF-8', 'utf-8'],
    ['gbk', 'gb18030'],
    ['GB2312', 'gb18030'],
    ['Big5', 'big5'],
    ['UTF-16LE', 'utf-16le'],
    ['latin1', null],
    ['constructor', null],
  ])('%s is %s', (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });
});

describe('invalid UTF-8 is refused with its byte and line', () => {
  const head = Buffer.from('第一行是好的文字，没有问题。\n第二行');
  const cases: [string, number[]][] = [
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a lone continuation', [0x80]],
    ['beyond Unicode', [0xf5, 0x80, 0x80, 0x80]],
    ['four bytes cut after one', [0xf0]],
    ['four bytes cut after two', [0xf0, 0xa0]],
    ['four bytes cut after three', [0xf0, 0xa0, 0xae]],
  ];
  test.each(cases)('%s', (_name, bytes) => {
    const tail = Buffer.from('后面还有许多正常的文字，这些都是好的。');
    expect(decode(Buffer.concat([head, Buffer.from(bytes), tail]))).toMatchObject({
      ok: false,
      code: 'E_DECODE',
      position: `byte ${head.length} (line 2)`,
      problem: expect.stringMatching(/^invalid UTF-8 \(bytes [0-9A-F]{2}/u),
    });
  });

  test('a four-byte character is not', () => {
    expect(decode(transcode(Buffer.from('𬱟𠮷', 'utf8'), 'utf8', 'utf8'))).toMatchObject({ ok: true, text: '𬱟𠮷' });
  });
});

describe('broken UTF-16', () => {
  test('an odd number of bytes', () => {
    const bytes = Buffer.concat([utf16('\uFEFF中文的报纸', 'le'), Buffer.from([0x4e])]);
    expect(decode(bytes)).toMatchObject({ ok: false, code: 'E_DECODE', position: 'byte 12 (line 1)' });
  });
  test('a lone surrogate', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x2d, 0x4e, 0x00, 0xd8, 0x87, 0x65]);
    expect(decode(bytes)).toMatchObject({ ok: false, code: 'E_DECODE', position: 'byte 4 (line 1)' });
  });
});

describe('what is no text', () => {
  test.each([
    ['%PDF-1.7 …', 'PDF'],
    ['PK\u0003\u0004 …', 'ZIP'],
    ['GIF89a', 'GIF'],
    ['text\u0000\u0001\u0002 more of it', 'NUL'],
  ])('%j is binary', (text, word) => {
    expect(decode(Buffer.from(text, 'latin1'))).toMatchObject({
      ok: false,
      code: 'E_BINARY',
      problem: expect.stringContaining(word),
    });
  });

  test('a C1 control after decoding means another encoding', () => {
    expect(decode(Buffer.from('好\u0081的', 'utf8'))).toMatchObject({ ok: false, code: 'E_DECODE' });
    expect(decode(Buffer.from('好\u0085的', 'utf8'))).toMatchObject({ ok: true });
  });

  test.each(['', '\uFEFF', ' \n\r\n'])('%j is an empty page, not an error', (text) => {
    expect(decode(Buffer.from(text))).toMatchObject({ ok: true, text: text.replace('\uFEFF', '') });
  });
});

test('line ends stay as they are', () => {
  const text = '一\r\n二\r三\n四\u0085五\u2028六\f七';
  expect(decode(Buffer.from(text))).toMatchObject({ ok: true, text });
});
