/** What a step, or all of them, makes of a text; `same` says that nothing may change. */
export type NormalizationExample =
  | { readonly step: string; readonly text: string; readonly becomes: string }
  | { readonly step: string; readonly text: string; readonly same: true };

/** Examples stand beside the steps and are their tests; `normalize` is the whole sequence. */
export const NORMALIZATION_EXAMPLES: readonly NormalizationExample[] = [
  { step: 'normalize/breaks', text: '甲\r\n乙\r丙\u2028丁\u0085戊\f己', becomes: '甲\n乙\n丙\n丁\n戊\n己' },
  { step: 'normalize/breaks', text: '甲\n\n乙', same: true },

  { step: 'normalize/invisibles', text: '\ufeff湖\u200b南\u00ad日\u2060报\u202e', becomes: '湖南日报' },
  { step: 'normalize/invisibles', text: '制表\t符与\n换行留下', same: true },

  { step: 'normalize/variants', text: '２０２２年Ａ股', becomes: '2022年A股' },
  { step: 'normalize/variants', text: '增长１．５％，＋３件', becomes: '增长1.5%，+3件' },
  { step: 'normalize/variants', text: '⼯作、⻓沙、⻋站、⺠生、⾦融', becomes: '工作、长沙、车站、民生、金融' },
  { step: 'normalize/variants', text: '全省①②类、Ⅲ类水质，（甲）：乙！', same: true },
  { step: 'normalize/variants', text: '上涨％的', same: true },

  { step: 'normalize/punctuation', text: '化,办好', becomes: '化，办好' },
  { step: 'normalize/punctuation', text: '(十四）加强', becomes: '（十四）加强' },
  { step: 'normalize/punctuation', text: '678(+3)件', becomes: '678（+3）件' },
  { step: 'normalize/punctuation', text: '海信(长沙)产业园', becomes: '海信（长沙）产业园' },
  { step: 'normalize/punctuation', text: '他说:"好的."', becomes: '他说：“好的。”' },
  { step: 'normalize/punctuation', text: '3,000和1.5', same: true },
  { step: 'normalize/punctuation', text: 'f(x) = 3.14, "ok"', same: true },
  { step: 'normalize/punctuation', text: '比分3:1', same: true },

  {
    step: 'normalize/spacing',
    text: '个 人 全 生 命 周 期 主 题 式 、套 餐 式',
    becomes: '个人全生命周期主题式、套餐式',
  },
  {
    step: 'normalize/spacing',
    text: '为 了 提 升“ 一 次 办 ”能 力 和 水 平 ，',
    becomes: '为了提升“一次办”能力和水平，',
  },
  { step: 'normalize/spacing', text: '张璐）今 天 ，记 者 从 省 委', becomes: '张璐）今天，记者从省委' },
  { step: 'normalize/spacing', text: '围绕 10 项重点任务，9 月 14 日', becomes: '围绕10项重点任务，9月14日' },
  { step: 'normalize/spacing', text: '化 的 部 署 ，力 争 用 2 年 至 3 年 时', becomes: '化的部署，力争用2年至3年时' },
  { step: 'normalize/spacing', text: '记者 王　亮', becomes: '记者 王亮' },
  { step: 'normalize/spacing', text: '　　会议指出，', becomes: '会议指出，' },
  {
    step: 'normalize/spacing',
    text: '达到或优于 III 类，支持 iPhone 15 Pro 手机',
    becomes: '达到或优于III类，支持iPhone 15 Pro手机',
  },
  { step: 'normalize/spacing', text: '蒋克青 于孝波', same: true },
  { step: 'normalize/spacing', text: '广西贺州 二十年 正青春', same: true },
  { step: 'normalize/spacing', text: '聚焦“两业” 脱贫群众实现稳定增收', same: true },
  { step: 'normalize/spacing', text: '董芳）秭 归 县茅坪镇的银杏沱村，', becomes: '董芳）秭归县茅坪镇的银杏沱村，' },
  { step: 'normalize/spacing', text: '和限速，提高通行效 率。', becomes: '和限速，提高通行效率。' },
  { step: 'normalize/spacing', text: '其中，达到国际水平的 126项新成果', becomes: '其中，达到国际水平的126项新成果' },
  { step: 'normalize/spacing', text: '所有的人都 点 头 。', becomes: '所有的人都点头。' },
  { step: 'normalize/spacing', text: '全媒体记者 王 亮 李明', becomes: '全媒体记者 王亮 李明' },
  { step: 'normalize/spacing', text: '红叶与长江。 新华社发（向雨博 摄）', same: true },
  { step: 'normalize/spacing', text: '十万吨级散货船。 田平/摄', same: true },
  { step: 'normalize/spacing', text: '中型水库。 蒋克青 于孝波 摄影报道', same: true },
  { step: 'normalize/spacing', text: '大国工匠推选启动 2026年目标公布', same: true },

  {
    step: 'normalize',
    text: '湖南日报 9 月 14 日讯（全媒体记\n\n者 王亮）加强\r\n⼯作,共 ３ 项。',
    becomes: '湖南日报9月14日讯（全媒体记\n\n者 王亮）加强\n工作，共3项。',
  },
];
