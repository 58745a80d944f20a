/**
 * The most frequent characters of written Chinese, Simplified and Traditional. In running text they make up a third to a half of all
 * Han characters, in text read with the wrong table next to none: that is the whole test.
 */
const COMMON =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经' +
  '十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平' +
  '形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党' +
  '程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干' +
  '做必战先回则任取据处府研质市省县镇乡村委书记讯报湖南北京' +
  '這個國來時們對會發動學後說產種經進著電裡現實體機當點從業應開還問題無關間樣與重線內數氣變條結義見計處區強戰書記訊報縣鄉東長門';
const COMMON_SET = new Set(COMMON);
const HEAD = 65_536;

/**
 * How much `bytes` look like Chinese prose in a double-byte encoding, 0 to 1: the share of frequent characters among the
 * decoded Han characters (a share of 0.25 counts as full), less what is rare, unassigned or undecodable.
 */
export function likeness(bytes: Uint8Array, encoding: 'gb18030' | 'big5'): number {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, HEAD), { stream: true });
  let han = 0;
  let common = 0;
  let odd = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    if (code >= 0x4e00 && code <= 0x9fff) {
      han += 1;
      if (COMMON_SET.has(character)) common += 1;
    } else if (!isPunctuation(code)) odd += 1;
  }
  if (han === 0) return 0;
  const familiar = Math.min(1, common / han / 0.25);
  return familiar * Math.max(0, 1 - (odd * 4) / (han + odd));
}

/** Punctuation, full-width forms, Latin-1 signs, Greek, Cyrillic and enclosed numbers: all usual beside Han. */
function isPunctuation(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x2000 && code <= 0x27ff) ||
    (code >= 0xa1 && code <= 0xf7)
  );
}
