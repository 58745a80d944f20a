/**
 * `npm run bench`: how fast the stages are, as ratios taken in one run, since machines differ and are shared. Every round runs
 * all contestants once, one after another; the figures are medians of CPU time over the rounds.
 *
 * The yardstick is what any program must do at least: decode the bytes and look at each character once.
 */
import { readdirSync, readFileSync } from 'node:fs';

import { split } from '../../dist/pipeline.js';
import { extract } from '../../dist/index.js';
import { openSegmenter } from '../../dist/lexicon/segmenter.js';
import { normalize } from '../../dist/normalize/normalize.js';

const ROUNDS = 7;
const seeds = new URL('../../seeds/', import.meta.url);
const pages = readdirSync(seeds)
  .sort()
  .map((name) => readFileSync(new URL(name, seeds)));
const texts = pages.map((bytes) => bytes.toString('utf8'));
const stretches = texts.flatMap((text) => text.replaceAll(/\s+/gu, '').match(/.{1,200}/gsu) ?? []);
const bytes = pages.reduce((sum, page) => sum + page.length, 0);

/** @type {{ name: string, bytes: number, repeat: number, run: () => unknown }[]} */
const contestants = [
  { name: 'yardstick: decode and scan', bytes, repeat: 40, run: () => pages.map(scan) },
  { name: 'normalize', bytes, repeat: 5, run: () => texts.map((text) => normalize(text)) },
  { name: 'split', bytes, repeat: 1, run: () => texts.map((text) => split({ text })) },
  { name: 'extract', bytes, repeat: 1, run: () => texts.map((text) => extract({ text })) },
];
const cutBytes = Buffer.byteLength(stretches.join(''));
for (const name of /** @type {const} */ (['builtin', 'nodejieba'])) {
  try {
    const segmenter = openSegmenter(name);
    contestants.push({
      name: `cut words: ${name}`,
      bytes: cutBytes,
      repeat: 10,
      run: () => stretches.map((text) => segmenter.cut(text)),
    });
  } catch (error) {
    console.log(`${name} is left out: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @type {Map<string, number[]>} */
const times = new Map(contestants.map(({ name }) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const { name, repeat, run } of contestants) {
    const before = process.cpuUsage();
    for (let turn = 0; turn < repeat; turn += 1) run();
    const spent = process.cpuUsage(before);
    // The first round warms up.
    if (round > 0) times.get(name)?.push((spent.user + spent.system) / 1000 / repeat);
  }
}

const speeds = new Map(
  contestants.map(({ name, bytes: size }) => [name, size / 1e6 / (median(times.get(name) ?? []) / 1000)]),
);
const yardstick = speeds.get('yardstick: decode and scan') ?? 1;
for (const [name, speed] of speeds) {
  console.log(
    `${name.padEnd(28)} ${speed.toFixed(2).padStart(9)} MB/s  ${(speed / yardstick).toFixed(4).padStart(8)} x yardstick`,
  );
}
const native = speeds.get('cut words: nodejieba');
if (native !== undefined) {
  console.log(`builtin segmenter: ${((speeds.get('cut words: builtin') ?? 0) / native).toFixed(1)} x nodejieba.cut`);
}

/** @param {Uint8Array} page */
function scan(page) {
  const text = new TextDecoder().decode(page);
  let han = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) han += 1;
  }
  return han;
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
