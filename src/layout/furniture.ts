import { widthOf } from './lines.ts';

/** A form of page furniture: what a printed page carries that belongs to no article. */
interface FurniturePattern {
  readonly id: string;
  readonly pattern: RegExp;
}

const PEOPLE = '[\\p{Script=Han}·\\s、，/]{2,30}';

/** Lines that are furniture wherever they stand. Each is matched against a whole line. */
const FURNITURE_PATTERNS: readonly FurniturePattern[] = [
  {
    id: 'furniture/scan',
    pattern: /^[（(]?(?:请|欢迎)?(?:微信)?(?:扫码|扫一扫|扫描|扫描二维码|掃碼|掃描)[^。]{0,24}[）)]?$/u,
  },
  {
    id: 'furniture/scan-more',
    pattern: /^[^。，]{0,12}(?:二维码|微信公众号|官方微信|官方微博|新闻客户端下载|APP下载)[^。，]{0,10}$/u,
  },
  {
    id: 'furniture/editors',
    pattern: new RegExp(
      `^[■●◆□▲]?\\s{0,2}(?:本版|本报|今日|值班|一版|二版|三版|四版|执行)?(?:责任|责|值班|版面|视觉|美术|执行|轮值)?(?:编辑|責編|责编|责校|责任校对|美编|编委|主编|总编|总监|版式|版式设计|版面设计|校对|校對|美术编辑|图片编辑|视觉|排版|组版|检校|审读|统筹|制图|一读|二读)\\s{0,3}[:：/／|｜\\s]\\s{0,3}${PEOPLE}(?:[:：/／|｜\\s]${PEOPLE}){0,6}$`,
      'u',
    ),
  },
  {
    id: 'furniture/editors-run',
    pattern:
      /^(?=.{0,40}(?:责编|责任编辑|责校|美编|校对|版式|值班|編輯|組版))(?:(?:本版|值班|执行)?(?:责任)?(?:编辑|责编|责校|美编|版式|校对|编委|主编|总编辑|副总编辑|视觉|组版|统筹|编审|主任|電郵|检校|设计)[:：/\s]{0,2}\p{Script=Han}{1,4}(?:\s\p{Script=Han}{1,3}){0,3}[\s，、]{0,4}){1,8}$/u,
  },
  {
    id: 'furniture/date-line',
    pattern:
      /^(?:公元)?(?:\d{4}|[〇零○一二三四五六七八九]{4}) ?年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日[\s·,，|｜]{0,3}(?:[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?)?[\s·,，|｜]{0,3}(?:(?:农历|夏历|农曆|農曆)?[\p{Script=Han}]{2,12}(?:月|年)[\p{Script=Han}]{1,6})?[\s·,，|｜]{0,3}(?:第 ?[\dA-Z]{1,6} ?[期号版]|今日 ?\d{1,3} ?版|[A-Z]?\d{1,3})?[^。]{0,12}$/u,
  },
  {
    id: 'furniture/masthead-date',
    pattern:
      /^(?=.{4,60}$)[^，。！？]{0,24}(?:19|20)\d{2}[年.\-/] ?\d{1,2}[月.\-/] ?\d{1,2} ?日?[\s·|｜/]{0,3}(?:星期|周)[一二三四五六日天][^，。！？]{0,24}$/u,
  },
  { id: 'furniture/section-page', pattern: /^\p{Script=Han}{2,4}(?:新闻|周刊)?\s?[A-Z]?\d{1,2}\s?版?$/u },
  {
    id: 'furniture/weather',
    pattern: /^(?:今日|今天|明日|市区|本市|天气)(?:天气|预报)?[^。]{0,30}(?:℃|°C|[晴阴雨雪]转)[^。]{0,30}$/u,
  },
  { id: 'furniture/scan-inside', pattern: /^[^。，]{0,10}(?:扫码|扫描|掃碼|二维码)[^。，]{0,12}$/u },
  {
    id: 'furniture/weekday',
    pattern: /^(?:\d{1,2}月\d{1,2}日\s{0,2})?(?:星期|周)[一二三四五六日天][\s\p{Script=Han}\d|·]{0,16}$/u,
  },
  {
    id: 'furniture/page-number',
    pattern:
      /^[—\-·•|｜\s]{0,3}(?:第 ?)?(?:[A-Z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3}) ?(?:版|版面|页)?[—\-·•|｜\s]{0,3}$/u,
  },
  {
    id: 'furniture/page-name',
    pattern:
      /^(?:第? ?)?[A-Z]{0,2}\d{1,3} ?(?:版)?[\s|｜·•:：]{0,3}(?:要闻|综合|时政|本省|国内|国际|经济|社会|文化|体育|评论|理论|广告|专版|专题|民生|法治|教育|科技|健康|特别报道|深度|财经|副刊|视觉|天下|时事|中国|湖南|市州|县域|政法|版)?$/u,
  },
  {
    id: 'furniture/name-page',
    pattern:
      /^(?:要闻|综合|时政|国内|国际|经济|社会|文化|体育|评论|理论|广告|专版|专题|民生|法治|特别报道|深度|财经|副刊|视觉|天下|时事|要聞|綜合)(?:新闻|新聞|版)?[\s|｜·•:：]{0,3}(?:第? ?[A-Z]{0,2}\d{0,3} ?版?)?$/u,
  },
  { id: 'furniture/masthead', pattern: /^[A-Z][A-Z\s·.]{3,40}(?:DAILY|NEWS|TIMES|POST|RIBAO)[A-Z\s.]{0,12}$/iu },
  {
    id: 'furniture/masthead-name',
    pattern:
      /^\p{Script=Han}{2,8}(?:日报|晚报|早报|晨报|时报|都市报|周报|电讯|日報|晚報|公報|時報)(?:\s{0,3}(?:[A-Z]{0,2}\d{1,3}版?|第?[一二三四五六七八九十]{1,3}版|\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?(?!\s?[讯訊电電消报報])[^，。]{0,20}|要闻|综合|RIBAO|DAILY))?$/u,
  },
  {
    id: 'furniture/register',
    pattern:
      /(?:国内统一(?:连续出版物)?(?:刊号|号)|統一刊號|CN ?\d{2}-\d{4}|邮发代号|国外代号|邮发代号|ISSN ?\d{4}|代号：?\d{1,3}-\d{1,4})/u,
  },
  { id: 'furniture/issue', pattern: /^(?:总)?第 ?\d{3,6} ?[期号](?:\s{0,3}今日 ?\d{1,3} ?版)?$/u },
  {
    id: 'furniture/today',
    pattern:
      /^(?:今日|本期|今天)(?:出版)?[共]? ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?(?:大张|张|版|页)[^。]{0,24}$/u,
  },
  {
    id: 'furniture/contact',
    pattern:
      /^(?:本报|新闻|报料|爆料|广告|发行|投稿|订阅|订报|读者|热线|咨询|监督|社址|地址|邮编|电话|传真|网址|邮箱|投递|零售|定价|印刷|承印|每份|月价|主管|主办|出版|社长|国内)[^。]{0,16}(?:热线|电话|[:：]\s{0,2}[\d\-() ]{5,20}|邮箱|@|网址|www|http|邮编|社址|零售价|零售|定价|印刷厂|印务|主办|出版|集团)[^。]{0,60}$/iu,
  },
  { id: 'furniture/address', pattern: /^(?:https?:\/\/|www\.)[\w./\-?=&%#]{4,80}$/iu },
  { id: 'furniture/mail', pattern: /^[^。，]{0,16}[\w.-]{2,30}@[\w-]{1,20}\.[\w.]{2,20}$/u },
  { id: 'furniture/advert', pattern: /^[·•\s]{0,2}(?:广告|廣告|公益广告|公益廣告|本版广告)[·•\s]{0,2}$/u },
  { id: 'furniture/marks', pattern: /^[▲△►▶◀◁▼▽→←↓↑★☆■□●○◆◇◎※\-—_=*＊.·•…|｜~～\s]{1,40}$/u },
  { id: 'furniture/code', pattern: /^[A-Za-z0-9]{1,2}$/u },
];

/** Whether a whole line is page furniture; the id of the pattern that says so. */
export function furnitureOf(line: string): string | null {
  if (line.length > 120 || widthOf(line) > 90) return null;
  for (const { id, pattern } of FURNITURE_PATTERNS) if (pattern.test(line)) return id;
  return null;
}

/** A note behind a body: `数据来源：湖南省乡村振兴局`. */
const NOTE =
  /^[（(＊*※]{0,2}(?:(?:数据|資料|资料|图表|图片|信息|文字|稿件|部分|本文|文章|數據)(?:和图片|、图片|及图片)?来源|資料來源|來源|来源|注|备注|说明|注释|制表|制图|附注|注解)\s{0,2}[：:／/]\s{0,2}\S.{0,80}$/u;

export function isNote(line: string): boolean {
  return NOTE.test(line);
}
