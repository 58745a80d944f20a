import { isFunction } from './boundary.ts';
import type { BodyRule, Naming } from './rule.ts';

/** One of a list of names that ends in 等媒体: 在新湖南、红网等媒体开设. */
const listed: BodyRule = {
  id: 'body/listed-media',
  pattern:
    /(?<=在|由|通过|、|及|和|邀请|[。，；])[\p{Script=Han}A-Za-z]{2,10}(?=(?:、[\p{Script=Han}A-Za-z]{2,10}){0,12}等(?:[\p{Script=Han}]{0,4})媒体)/gu,
  value: (_groups, { text, span, segmenter }): Naming | null => {
    const start = span[0] + (/^(?:在|由|通过|邀请)/u.exec(text.slice(...span))?.[0].length ?? 0);
    const name = text.slice(start, span[1]);
    if (name.length < 2) return null;
    const words = segmenter.cut(name);
    // the first of the list may have its verb before it
    if (words.some((word) => isFunction(word))) return null;
    return /[省市县级]$|^(?:中央|省级|主流|境外|海外|多家)/u.test(name)
      ? null
      : { span: [start, span[1]], type: 'media', canonical: null };
  },
};

export const MEDIA_RULES: readonly BodyRule[] = [listed];
