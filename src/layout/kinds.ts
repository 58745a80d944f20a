import type { ArticleKind } from '../core/article.ts';

/** What is known of an article when its kind is decided. */
export interface KindEvidence {
  readonly planned: 'caption' | 'article';
  readonly label: string | null;
  readonly headline: string | null;
  readonly kicker: readonly string[];
  readonly dateline: boolean;
  readonly roles: readonly string[];
  readonly jump: 'from' | 'to' | null;
}

const SIDEBAR =
  /链接|鏈接|延伸阅读|名词解释|背景|小贴士|知识|词条|相关|小资料|提示|资料|数读|專家觀點|专家观点|专家解读|专家点评|名詞解釋|延伸閱讀|相關|新闻回顾|新闻多一点|助读|大事记|解读|问答/u;
const OPINION =
  /时评|評論|评论|短评|短評|社论|社評|快评|锐评|微评|观察|谈|論|论坛|杂谈|漫谈|观点|言论|纵论|时论|来论|评$|论$|论语|论道|纵横|杂文|随笔|絮语|夜话/u;
/** Titles of official documents, blanks removed. */
export const DOCUMENT_TITLE =
  /(?:关于[\s\S]{2,80}(?:的|实施|指导)?(?:意见|通知|决定|决议|办法|规定|公告|通告|通报|批复|方案|规划|条例|命令|公报|报告|建议|倡议书|函)|(?:条例|办法|规定|规划|纲要|公报|公告|通告|章程|声明|细则|决议|决定|意见|倡议书|宣言|公约|任免名单|工作报告|行动计划|实施方案)(?:[（(]\S{2,20}[）)])?)$/u;

/** Who issued something: a heading that says so reports on the document. */
const ISSUED = /^(?!关于|關於)[^《》]{2,16}(?:印发|出台|发布|通过|审议|修订|公布|推出|實施|實行|發布|印發)[^《》]{2,}/u;

/** Decides what an article is (ANNOTATION §1). */
export function kindOf(evidence: KindEvidence): ArticleKind {
  const { planned, label, headline, dateline, roles, jump } = evidence;
  if (planned === 'caption') return 'caption';
  const title = headline?.replaceAll(/\s/gu, '') ?? '';
  const opinion = roles.some((role) => /评论员|評論員|观察员/u.test(role));
  if (label !== null && SIDEBAR.test(label) && !dateline) return 'sidebar';
  if (opinion || (label !== null && OPINION.test(label) && !dateline)) return 'commentary';
  if (
    title !== '' &&
    !dateline &&
    DOCUMENT_TITLE.test(title) &&
    !ISSUED.test(title) &&
    !roles.some((role) => /记者|通讯员/u.test(role))
  )
    return 'document';
  if (jump === 'from') return 'continuation';
  if (dateline || roles.some((role) => /记者|記者|通讯员|通訊員|报道|報道|特派员/u.test(role))) return 'report';
  return 'feature';
}
