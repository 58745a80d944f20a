/** What a unit measures; `count` for measure words (量词), which only count. */
export type UnitKind =
  | 'money'
  | 'percent'
  | 'percentage_points'
  | 'count'
  | 'duration'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'speed'
  | 'temperature'
  | 'multiple'
  | 'score';

/** A unit as newspapers print it. */
export interface Unit {
  readonly surface: string;
  readonly kind: UnitKind;
  /** ISO 4217 code of a currency. */
  readonly currency?: string;
  /** UCUM code, where there is one; units of the Chinese market are written by what they are of it (亩 = 2000/3 m2). */
  readonly ucum?: string;
  /** How many of the UCUM unit it is, where it is not one. */
  readonly factor?: number;
}

/** surface, UCUM code, factor */
type Row = readonly [surface: string, ucum?: string, factor?: number];

const LENGTH: readonly Row[] = [
  ['公里', 'km'],
  ['千米', 'km'],
  ['华里', 'm', 500],
  ['英里', '[mi_i]'],
  ['海里', '[nmi_i]'],
  ['里', 'm', 500],
  ['米', 'm'],
  ['分米', 'dm'],
  ['厘米', 'cm'],
  ['公分', 'cm'],
  ['毫米', 'mm'],
  ['微米', 'um'],
  ['纳米', 'nm'],
  ['公尺', 'm'],
  ['英尺', '[ft_i]'],
  ['英寸', '[in_i]'],
  ['丈', 'm', 10 / 3],
  ['尺', 'm', 1 / 3],
  ['寸', 'cm', 10 / 3],
  ['光年', '[ly]'],
  ['延米', 'm'],
  ['车公里'],
  ['km', 'km'],
  ['KM', 'km'],
  ['CM', 'cm'],
  ['MM', 'mm'],
  ['cm', 'cm'],
  ['mm', 'mm'],
  ['nm', 'nm'],
  ['m', 'm'],
];

const AREA: readonly Row[] = [
  ['平方公里', 'km2'],
  ['平方千米', 'km2'],
  ['平方米', 'm2'],
  ['平方厘米', 'cm2'],
  ['平方毫米', 'mm2'],
  ['平方英尺', '[sft_i]'],
  ['平方英里', '[smi_us]'],
  ['公顷', 'har'],
  ['亩次'],
  ['公亩', 'ar'],
  ['英亩', '[acr_br]'],
  ['亩', 'm2', 2000 / 3],
  ['平米', 'm2'],
  ['平方', 'm2'],
  ['㎡', 'm2'],
  ['㎢', 'km2'],
  ['km²', 'km2'],
  ['m²', 'm2'],
];

const VOLUME: readonly Row[] = [
  ['立方米', 'm3'],
  ['立方厘米', 'cm3'],
  ['立方公里', 'km3'],
  ['立方千米', 'km3'],
  ['立方分米', 'dm3'],
  ['立方英尺', '[cft_i]'],
  ['标准立方米', 'm3'],
  ['立方', 'm3'],
  ['毫升', 'mL'],
  ['公升', 'L'],
  ['加仑', '[gal_us]'],
  ['微升', 'uL'],
  ['升', 'L'],
  ['m³', 'm3'],
  ['㎥', 'm3'],
  ['ml', 'mL'],
  ['mL', 'mL'],
];

const FLOW: readonly Row[] = [
  ['立方米每秒', 'm3/s'],
  ['立方米/秒', 'm3/s'],
];

const MASS: readonly Row[] = [
  ['公吨', 't'],
  ['吨', 't'],
  ['公斤', 'kg'],
  ['千克', 'kg'],
  ['市斤', 'kg', 0.5],
  ['斤', 'kg', 0.5],
  ['两', 'g', 50],
  ['克', 'g'],
  ['毫克', 'mg'],
  ['微克', 'ug'],
  ['克拉', '[car_m]'],
  ['磅', '[lb_av]'],
  ['盎司', '[oz_av]'],
  ['公担', 'kg', 100],
  ['载重吨'],
  ['总吨'],
  ['标准吨'],
  ['毫克/升', 'mg/L'],
  ['毫克/立方米', 'mg/m3'],
  ['微克/立方米', 'ug/m3'],
  ['kg', 'kg'],
  ['KG', 'kg'],
  ['Kg', 'kg'],
  ['mg', 'mg'],
  ['g', 'g'],
];

const ENERGY: readonly Row[] = [
  ['千瓦时', 'kW.h'],
  ['兆瓦时', 'MW.h'],
  ['吉瓦时', 'GW.h'],
  ['太瓦时', 'TW.h'],
  ['瓦时', 'W.h'],
  ['度电', 'kW.h'],
  ['度', 'kW.h'],
  ['焦耳', 'J'],
  ['千焦', 'kJ'],
  ['兆焦', 'MJ'],
  ['吉焦', 'GJ'],
  ['焦', 'J'],
  ['大卡', 'kcal'],
  ['千卡', 'kcal'],
  ['卡路里', 'cal'],
  ['吨标准煤'],
  ['吨标煤'],
  ['kWh', 'kW.h'],
  ['GWh', 'GW.h'],
  ['MWh', 'MW.h'],
];

const POWER: readonly Row[] = [
  ['千伏安', 'kV.A'],
  ['兆伏安', 'MV.A'],
  ['千瓦', 'kW'],
  ['兆瓦', 'MW'],
  ['吉瓦', 'GW'],
  ['瓦', 'W'],
  ['马力', '[HP]'],
  ['匹'],
  ['kW', 'kW'],
  ['MW', 'MW'],
  ['GW', 'GW'],
];

const SPEED: readonly Row[] = [
  ['公里/小时', 'km/h'],
  ['公里每小时', 'km/h'],
  ['千米每小时', 'km/h'],
  ['千米/小时', 'km/h'],
  ['米每秒', 'm/s'],
  ['米/秒', 'm/s'],
  ['海里/小时', '[kn_i]'],
  ['km/h', 'km/h'],
  ['迈', '[mi_i]/h'],
  ['转/分钟', '{rot}/min'],
  ['转/分', '{rot}/min'],
  ['兆比特每秒', 'Mbit/s'],
  ['Mbps', 'Mbit/s'],
  ['Gbps', 'Gbit/s'],
];

const TEMPERATURE: readonly Row[] = [
  ['摄氏度', 'Cel'],
  ['华氏度', '[degF]'],
  ['℃', 'Cel'],
  ['°C', 'Cel'],
  ['℉', '[degF]'],
  ['开尔文', 'K'],
];

const DURATION: readonly Row[] = [
  ['个工作日', 'd'],
  ['工作日', 'd'],
  ['个自然日', 'd'],
  ['个日历日', 'd'],
  ['个小时', 'h'],
  ['小时', 'h'],
  ['个钟头', 'h'],
  ['钟头', 'h'],
  ['学时'],
  ['课时'],
  ['分钟', 'min'],
  ['秒钟', 's'],
  ['秒', 's'],
  ['毫秒', 'ms'],
  ['微秒', 'us'],
  ['纳秒', 'ns'],
  ['刻钟', 'min', 15],
  ['个昼夜', 'd'],
  ['昼夜', 'd'],
  ['天', 'd'],
  ['整天', 'd'],
  ['个星期', 'wk'],
  ['星期', 'wk'],
  ['周', 'wk'],
  ['个月', 'mo'],
  ['个多月', 'mo'],
  ['个季度'],
  ['季度'],
  ['个年头', 'a'],
  ['年', 'a'],
  ['载', 'a'],
  ['周年', 'a'],
  ['周岁', 'a'],
  ['岁', 'a'],
  ['个世纪', 'a', 100],
  ['世纪', 'a', 100],
  ['学年'],
  ['学期'],
  ['个学期'],
  ['人天'],
  ['人日'],
  ['个春秋', 'a'],
  ['个寒暑', 'a'],
  ['春秋', 'a'],
];

/** 元 alone is the yuan of the mainland; a country's name before 元, 镑, 法郎 … makes another. */
const CURRENCY: readonly (readonly [surface: string, iso: string])[] = [
  ['人民币', 'CNY'],
  ['元', 'CNY'],
  ['圆', 'CNY'],
  ['块钱', 'CNY'],
  ['元钱', 'CNY'],
  ['角', 'CNY'],
  ['分钱', 'CNY'],
  ['毛钱', 'CNY'],
  ['毛', 'CNY'],
  ['美元', 'USD'],
  ['美圆', 'USD'],
  ['日币', 'JPY'],
  ['美金', 'USD'],
  ['美分', 'USD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['镑', 'GBP'],
  ['便士', 'GBP'],
  ['日元', 'JPY'],
  ['日圆', 'JPY'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['港圆', 'HKD'],
  ['澳门元', 'MOP'],
  ['澳元', 'AUD'],
  ['澳大利亚元', 'AUD'],
  ['新台币', 'TWD'],
  ['台币', 'TWD'],
  ['韩元', 'KRW'],
  ['韩圆', 'KRW'],
  ['朝鲜元', 'KPW'],
  ['卢布', 'RUB'],
  ['卢比', 'INR'],
  ['印度卢比', 'INR'],
  ['巴基斯坦卢比', 'PKR'],
  ['斯里兰卡卢比', 'LKR'],
  ['尼泊尔卢比', 'NPR'],
  ['印尼盾', 'IDR'],
  ['印尼卢比', 'IDR'],
  ['越南盾', 'VND'],
  ['泰铢', 'THB'],
  ['铢', 'THB'],
  ['林吉特', 'MYR'],
  ['马来西亚林吉特', 'MYR'],
  ['令吉', 'MYR'],
  ['新加坡元', 'SGD'],
  ['新元', 'SGD'],
  ['加元', 'CAD'],
  ['加拿大元', 'CAD'],
  ['新西兰元', 'NZD'],
  ['纽元', 'NZD'],
  ['瑞士法郎', 'CHF'],
  ['瑞郎', 'CHF'],
  ['法郎', 'CHF'],
  ['瑞典克朗', 'SEK'],
  ['挪威克朗', 'NOK'],
  ['丹麦克朗', 'DKK'],
  ['克朗', 'SEK'],
  ['比索', 'MXN'],
  ['墨西哥比索', 'MXN'],
  ['阿根廷比索', 'ARS'],
  ['菲律宾比索', 'PHP'],
  ['智利比索', 'CLP'],
  ['雷亚尔', 'BRL'],
  ['巴西雷亚尔', 'BRL'],
  ['兰特', 'ZAR'],
  ['南非兰特', 'ZAR'],
  ['里亚尔', 'SAR'],
  ['沙特里亚尔', 'SAR'],
  ['迪拉姆', 'AED'],
  ['里拉', 'TRY'],
  ['土耳其里拉', 'TRY'],
  ['谢克尔', 'ILS'],
  ['坚戈', 'KZT'],
  ['苏姆', 'UZS'],
  ['索姆', 'KGS'],
  ['图格里克', 'MNT'],
  ['格里夫纳', 'UAH'],
  ['兹罗提', 'PLN'],
  ['福林', 'HUF'],
  ['马克', 'DEM'],
  ['先令', 'KES'],
  ['基普', 'LAK'],
  ['瑞尔', 'KHR'],
  ['缅元', 'MMK'],
  ['缅币', 'MMK'],
  ['塔卡', 'BDT'],
  ['第纳尔', 'IQD'],
  ['奈拉', 'NGN'],
  ['埃镑', 'EGP'],
  ['埃及镑', 'EGP'],
];

const MULTIPLE: readonly Row[] = [['倍']];
const SCORE: readonly Row[] = [['分']];

function records(kind: UnitKind, rows: readonly Row[]): Unit[] {
  return rows.map(([surface, ucum, factor]) => ({
    surface,
    kind,
    ...(ucum === undefined ? {} : { ucum }),
    ...(factor === undefined ? {} : { factor }),
  }));
}

/** Units of measurement and currencies; measure words stand in `measures.ts`. */
export const UNITS: readonly Unit[] = [
  { surface: '%', kind: 'percent', ucum: '%' },
  { surface: '％', kind: 'percent', ucum: '%' },
  { surface: '‰', kind: 'percent', ucum: '[ppth]' },
  { surface: '个百分点', kind: 'percentage_points' },
  { surface: '百分点', kind: 'percentage_points' },
  { surface: '个千分点', kind: 'percentage_points' },
  { surface: '个基点', kind: 'percentage_points' },
  { surface: '基点', kind: 'percentage_points' },
  ...records('length', LENGTH),
  ...records('area', AREA),
  ...records('volume', VOLUME),
  ...records('volume', FLOW),
  ...records('mass', MASS),
  ...records('energy', ENERGY),
  ...records('power', POWER),
  ...records('speed', SPEED),
  ...records('temperature', TEMPERATURE),
  ...records('duration', DURATION),
  ...records('multiple', MULTIPLE),
  ...records('score', SCORE),
  ...CURRENCY.map(([surface, currency]) => ({ surface, kind: 'money' as const, currency })),
];

const BY_SURFACE = new Map(UNITS.map((unit) => [unit.surface, unit]));

/** The unit with this surface, or undefined: then it is a measure word or none. */
export function unitOf(surface: string): Unit | undefined {
  return BY_SURFACE.get(surface);
}
