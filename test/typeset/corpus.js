/**
 * Reads the clean articles in `articles/*.txt`. Format (README.md): an article starts with `@kind tags…`; then one item a line.
 *
 * @typedef {{ role: string, text: string }} Para
 * @typedef {{ source: string, place: string, dated: boolean, verb: string }} DatelineSpec
 * @typedef {{
 *   id: string, kind: string, tags: string[], era: string, place: string,
 *   label: string | null, kicker: string[], headline: string[], deck: string[],
 *   dateline: DatelineSpec | 'house' | null,
 *   roles: { role: string, count: number }[], paragraphs: Para[],
 * }} Article
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ERAS = new Set(['80', '90', '00', '20', 'any']);

/** @param {string} text one corpus file @param {string} name @returns {Article[]} */
function parseCorpus(text, name) {
  /** @type {Article[]} */
  const out = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('//')) continue;
    if (line.startsWith('@')) {
      const [kind = '', ...tags] = line.slice(1).trim().split(' ');
      out.push({
        id: `${name}#${out.length + 1}`,
        kind,
        tags,
        era: tags.find((tag) => ERAS.has(tag)) ?? 'any',
        place: '',
        label: null,
        kicker: [],
        headline: [],
        deck: [],
        dateline: null,
        roles: [],
        paragraphs: [],
      });
      continue;
    }
    const article = out.at(-1);
    if (article === undefined) throw new Error(`${name}: text before the first @`);
    const [, mark, rest = ''] = /^(DL|[KHDLBPN]|##) (.*)$/u.exec(line) ?? [];
    if (mark === undefined)
      article.paragraphs.push({ role: article.kind === 'caption' ? 'caption' : 'body', text: line.trim() });
    else if (mark === 'K') article.kicker.push(rest);
    else if (mark === 'H') article.headline.push(...rest.split('|'));
    else if (mark === 'D') article.deck.push(rest);
    else if (mark === 'L') article.label = rest;
    else if (mark === 'P') article.place = rest;
    else if (mark === '##') article.paragraphs.push({ role: 'subheading', text: rest });
    else if (mark === 'N') article.paragraphs.push({ role: 'note', text: rest });
    else if (mark === 'B') {
      article.roles = rest
        .split(' ')
        .map((item) => ({ role: item.replace(/\d+$/u, ''), count: Number(/\d+$/u.exec(item)?.[0] ?? 1) }));
    } else if (rest === 'house') article.dateline = 'house';
    else {
      const [source = '', place = '', dated = '', verb = ''] = rest.split('/');
      article.dateline = { source, place, dated: dated === 'MD', verb };
    }
  }
  return out;
}

/** All articles of a corpus folder, in a fixed order. @param {string} [folder] ends with a slash @returns {Article[]} */
export function loadCorpus(folder = fileURLToPath(new URL('./articles/', import.meta.url))) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => parseCorpus(readFileSync(folder + file, 'utf8'), file.replace('.txt', '')));
}
