/** Single-character family names, by frequency the first some 450 of the 百家姓 and of today's lists, both scripts. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮卡湛禹狄贝臧计伏戴茅麻危骆支昝宣贲邓郁杭诸钮嵇滑荣羊惠家芮羿储汲邴松富乌焦巴弓牧隗山全郗班仰秋伊宁仇暴厉戎祖束景詹束叶幸韶郜黎蓟印宿白怀蒲邰从鄂索咸籍赖蔺屠池阴能苍双闻莘翟谭贡劳逄姬扶堵宰郦雍却璩濮寿通边扈冀郏浦尚农别晏瞿阎充慕茹习宦鱼容向古慎戈廖庾终暨居衡步耿满弘国文寇广禄阙东殳沃利蔚越隆师巩厍勾敖融訾辛阚那简空毋沙乜养须丰巢蒯相后红游权逯盖益桓公付代肖闫谯佘门涂帅青危但由占卿商牟佴伯赏墨哈年爱言福辉上官区亓英雪粟侴奉未鹿豆修仝兆苌睢晁化祃呼延宾寻才智旷单揭冶庹芶禤沐敬泽么信钦檀是千邝缪缑亢况後巨撒雒逯昝冼苟仵邸忻麦尧粘揣敏轩'.concat(
    '張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭許鄧呂蘇盧蔣賈葉閻餘鍾薑範譚鄒陸顧孟龍萬錢湯賀賴龔龐蘭顏倪嚴溫蘆魯韋畢聶齊莊塗時關淩費紀項遊陽裴衛鮑單寧閔華車邊饒鄔宮簡婁蓋黨談連樂盤鄺歐鄔駱葛鄧',
  ),
);
const COMPOUND =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|宇文|长孙|夏侯|轩辕|端木|百里|南宫|呼延|拓跋|完颜|申屠|澹台|闻人|公冶|东郭|独孤|歐陽|諸葛|司馬|東方|長孫|夏侯)/u;

/** Tibetan, Uyghur and Mongol names without a point are spelt with few characters. */
const TRANSLITERATED =
  /^[扎西次仁多吉卓玛旦增平措罗布央金达娃尼拉姆格桑巴才让丹索朗嘎洛加白顿珠贡觉阿旺强久买提江古丽热依木艾尔肯克吐逊力哈娜孜图乌云其日勒苏和宝音别合斯坦汗别克夏]{4,6}$/u;

/** Whether a run of Han looks like one personal name: a family name with one or two given characters, or an ethnic name with `·`. */
export function looksLikeName(text: string): boolean {
  if (/^[\p{Script=Han}]{1,8}[·•・．][\p{Script=Han}·•・．]{1,12}$/u.test(text)) return true;
  if (TRANSLITERATED.test(text)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  if (COMPOUND.test(text)) return text.length >= 3 || text.length === 2;
  return text.length <= 3 ? SURNAMES.has(text[0] ?? '') : SURNAMES.has(text[0] ?? '') && SURNAMES.has(text[1] ?? '');
}

/** Whether a character is a family name. */
export function isSurname(character: string): boolean {
  return SURNAMES.has(character);
}

/** Whether a text begins with a family name of two characters. */
export function startsCompound(text: string): boolean {
  return COMPOUND.test(text);
}

/** Words in brackets at a text's end that begin like a name. */
const NO_SIGNATURE = /完|续|文$|略|节|图|详|注|同|束|终|下|上/u;

/** Whether what stands in brackets behind a text's last full stop is the name of who wrote it: `（秦时伟）`. */
export function isSignature(inside: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(inside) && looksLikeName(inside) && !NO_SIGNATURE.test(inside);
}
