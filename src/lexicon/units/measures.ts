/**
 * Measure words (量词) of newspaper Chinese. Individual, collective, container, event and occasion measures, and the compounds
 * of two (人次, 列次, 台套) that statistics use.
 */
const INDIVIDUAL =
  '个 名 位 人 口 员 金 银 铜 伙 员 户 家 所 座 栋 幢 间 套 处 件 项 条 款 种 类 样 式 份 张 本 册 部 篇 首 幅 枚 颗 粒 株 棵 朵 根 支 枝 只 头 匹 峰 尾 羽 条 台 架 辆 艘 列 节 门 挺 杆 把 柄 口 面 扇 顶 件 双 对 副 付 组 批 群 队 支 帮 伙 班 团 届 期 辑 集 章 节 段 句 字 行 页 场 次 趟 回 遍 顿 轮 局 盘 起 宗 桩 例 案 单 笔 票 道 题 门 科 课 阶 层 楼 排 列 行 堆 摞 叠 捆 束 串 片 块 团 滴 道 股 缕 阵 声 眼 井 孔 洞 塘 池 窑 炉 罐 瓶 盒 箱 袋 包 桶 杯 碗 盘 壶 筐 篮 车 船 床 席 桌 铺 亩 平 站 环 圈 村 镇 县 市 区 乡 国 省 州 校 院 店 厂 社 屋 栏 拨 摊 任 世 辈 丝 针 剂 味 帖 副 服 贴 剪 尊 具 盏 管 筒 卷 轴 匣 扎 打 沓 札 封 通 则 出 幕 折 曲 支 阙 手 招 步 拳 脚 声 席 棚 畦 垄 茬 季 窝 胎 蓬 丛 簇 抹 派 路 期 重 维 核 色 边 极 端 跨 柱 桥 隧 标段 线 网 格 米 人份 脉 款 样 门 宗 记 球 枪 炮 发 分 环 杆 目 席 股 码 针 梯次 旬';
const COMPOUND =
  '大 级 点 人次 人份 人年 人时 人日 人天 户次 件次 例次 台次 台套 台件 列次 车次 车辆次 辆次 架次 艘次 班次 航次 趟次 场次 批次 轮次 频次 单次 家次 点次 头份 头次 剂次 针次 支次 笔次 床位 席位 个次 羽次 标箱 标准箱 国际标准箱 集装箱 人口 学分 学位 泊位 车位 平方 像素 比特 字节 兆字节 吉字节 赫兹 千赫 兆赫 吉赫 赫 伏 千伏 伏特 安 安培 毫安时 欧姆 帕 千帕 兆帕 百帕 分贝 勒克斯 流明 摩尔 牛顿 牛 当量 大类 小类 大项 小项 分项 子项 大件 小步 大步 站次 组次 队次 课次 期次 部次 册次 份次 车皮 车厢 车道 标段 工位 班组 台班 轮 席次 席 频道 通道 字次 帧 MB GB TB KB PB EB Hz GHz MHz kHz kV dB T bit 项次 名次 手次 首次 匹马力 页纸 组数 张次 点位 格 关 步 个点 县市 县市区 县区 市县 市县区 省市 省区 省区市 省份 乡镇 镇街 县份';

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** All measure words, the longer first. */
export const MEASURES: readonly string[] = [...new Set([...words(INDIVIDUAL), ...words(COMPOUND)])].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);

/**
 * Measure words that a Chinese numeral takes freely. Others of the list follow Arabic figures only, since behind 一…九 they
 * make words (三农, 五级书记, 两院, 四边, 三线).
 */
const AFTER_HAN =
  '个 名 位 人 口 户 家 所 座 栋 幢 间 套 处 件 项 条 款 种 类 份 张 本 册 部 篇 首 幅 枚 颗 粒 株 棵 朵 支 只 头 台 架 辆 艘 双 对 组 批 群 队 场 次 趟 回 遍 轮 局 起 宗 例 笔 票 道 瓶 盒 箱 袋 包 桶 杯 碗 人次 户次 车次 班次 架次 场次 批次 轮次 剂次 台套 点位 块 段 章 节 页 句 幕 集 期 顿 层 桌 床 封 则 拨 匹 尾 粒 滴 根 束 串 堆 盘 枝 把 顶 面 席 针 剂 站 环 站次 桩 样 任 代 金 银 铜 人口';

const HAN_MEASURES = new Set(words(AFTER_HAN));

/** Whether a Chinese numeral before this measure counts: 两次, 十余家. */
export function countsAfterHan(measure: string): boolean {
  return HAN_MEASURES.has(measure);
}
