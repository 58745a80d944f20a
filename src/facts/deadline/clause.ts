import type { Span } from '../../core/span.ts';

/** Words of wanting, planning and obliging. */
const MODAL =
  /将|要|应|须|需|力争|争取|确保|保证|计划|规划|有望|可望|拟|目标|锚定|务必|必须|提出|明确|要求|部署|承诺|限期|预计|努力|推动|决定|决心|提请|建议|责令|责成|敦促/u;
/** Predicates that say what is to be done or reached. */
const ACHIEVE =
  /实现|启用|投运|贯通|合龙|封顶|试运行|交房|归零|见效|扭亏|改正|缴纳|退还|腾退|达到|达(?=[\d一二三四五六七八九十百])|完成|完毕|建成|建立|建设|新建|形成|构建|打造|培育|培养|培训|超过|超(?=[\d一二三四五六七八九十百])|高于|优于|成为|突破|新增|新设|推出|推广|投产|投用|投入(?:使用|运营|运行)|通车|开通|运营|启用|启动|交付|竣工|完工|开工|提高|提升|增至|升至|降至|下降|降低|压减|减少|控制在|保持|稳定|不低于|不少于|不超过|翻(?:一)?番|覆盖|消除|淘汰|关停|关闭|改造|修复|整治|治理|出台|制定|修订|编制|印发|施行|实施|上线|落地|并网|试点|脱贫|摘帽|取消|普及|落实|到位|到达|迈入|进入|跻身|跨入|建好|办结|整改|清理|恢复|安排|发放|创建|引进|落成|供应|达标|全部|全面|基本|报告|组建|验收|提供|改扩建|扩建|改建|率|以上/u;
/** What has been done already. */
const DONE = /已|曾|(?<![为除])了(?![解望])|同比|环比|(?:以|年)来|过去/u;
/** What takes place, whoever does it: an event is on a date, it is not due by it. */
const EVENT =
  /召开|举行|举办|开幕|闭幕|开赛|启幕|揭幕|开庭|亮相|上映|播出|开播|迎来|来临|到来|诞辰|周年|拉开|登场|首演|开售|审议|纪念|抵达|访问|开考|报名|会晤|会谈|会见|出访|访华|来华|毕业|退休|揭晓|演出|巡演|决赛|角逐|对阵|出战|签约/u;
/** A name that a year begins: 2030年可持续发展议程, 2035年远景目标, 2025年大会. */
const NAME =
  /^(?:度|的)?[^，。；、：将要力确完达在现成交]{0,14}?(?:议程|远景目标|愿景|大会|会议|论坛|峰会|博览会|世博会|世界杯|奥运会|亚运会|冬奥会|运动会|全运会|锦标赛|联赛|年会|行动方案|工作要点|规划|纲要|预算(?!管理|制度|改革)|报告|杯|届|毕业生|版|中央一号文件|高考|中考|国考|春运|两会|春晚|赛季|(?:目标|重点|工作)(?:任务|工作|要点))|^“[^”]{1,14}”(?:目标|任务|计划|行动|工程)/u;
/** Where a governed clause ends although no end mark stands: the next clause speaks of something else. */
const TURN =
  /^(?:其中|同时|届时|目前|此外|另外|据|记者|这|该|此|较|比|同比|占|而|但|不过|因此|所以|为此|为(?![期])|从而|以(?!上)|使|让|相当于|相比|是|他说|她说|力争|预计)/u;
/** What carries on the clause of a counted span: another predicate of the same subject. */
const CONTINUED =
  /^(?:并|且|加快|推动|推进|实现|完成|建|形成|打造|提升|提高|达到|全面|基本|进一步|不断|努力|逐步|培育|构建|新增|力争|确保)/u;

/** Longest stretch that is looked at for a comma; real clauses are shorter, and a page of one endless line stays cheap. */
const SEGMENT = 200;

/** The comma-to-comma stretch around a span. */
function segmentAround(sentence: string, [start, end]: Span): Span {
  let from = start;
  while (from > 0 && start - from < SEGMENT && !/[，；。：！？“]/u.test(sentence.charAt(from - 1))) from -= 1;
  let to = end;
  // A comma right behind the time only sets it off: 到2025年，全省….
  if (sentence.charAt(to) === '，') to += 1;
  while (to < sentence.length && to - end < SEGMENT && !/[，；。！？]/u.test(sentence.charAt(to))) to += 1;
  return [from, to];
}

/** Weather and shows begin on a day without anybody having to do anything. */
const HAPPENS =
  /可能性|概率|连续第|厄尔尼诺|气温|降雨|降水|降温|降雪|天气|冷空气|高温|放假|调休|展出|发售|开售|上线播|年满/u;

/** Whether the sentence only foretells what will be: 专家预测，到2030年…. */
export function foretold(sentence: string, [start]: Span): boolean {
  return /预测|估计|估算|预言/u.test(sentence.slice(Math.max(0, start - 24), start));
}

/** A forecast of figures that nobody sets out to reach: 预计2025年全球经济增长3.2%. */
function forecasts(before: string, after: string): boolean {
  if (!/(?:预计|预期|有望|料)[^，]{0,4}$/u.test(before) && !/^(?:预计|预期)/u.test(after)) return false;
  return /增长(?=[\d约近超率至到放])|增速|增幅|下滑|萎缩|回落|通胀|国内生产总值|GDP|净?利润|营收|营业收入|产量|销量|票房|客流|发送旅客|均价|同比/u.test(
    after,
  );
}

/** Whether what begins on a day is a deed and not an event or the weather. */
export function startsDeed(sentence: string, span: Span): boolean {
  const [from, to] = segmentAround(sentence, span);
  const after = sentence.slice(span[1], to);
  // 报名将于10月开始: what begins is the subject, and it is no deed.
  const begins = sentence.slice(...span).endsWith('开始') && /[于在]$/u.test(sentence.slice(from, span[0]));
  if (begins && /^(?:$|[，。；])/u.test(after)) return false;
  return !EVENT.test(after) && !HAPPENS.test(after);
}

/** Whether the clause around a time sets something to be done or reached. */
export function setsGoal(sentence: string, span: Span): boolean {
  const [from, to] = segmentAround(sentence, span);
  const before = sentence.slice(from, span[0]);
  const after = sentence.slice(span[1], to).replace(/^，|^(?:召开|举行|举办)的[^，。]{1,16}?上(?=\p{Script=Han})/u, '');
  if (isDone(before, after) || EVENT.test(after) || HAPPENS.test(after) || NAME.test(after)) return false;
  if (forecasts(before, after)) return false;
  if (/^(?:年度|度|是|为[^，。]{0,8}(?:年|期|阶段|%|元)$)/u.test(after)) return false;
  return MODAL.test(before.slice(-12)) || MODAL.test(after) || ACHIEVE.test(after);
}

/** Words that put what follows ahead: stronger than 推动 or 提出, which tell of the past as often. */
const WANTED =
  /将|力争|争取|确保|计划(?![署书生经单内外完])|(?<![草模虚])拟|有望|可望|务必|必须|(?<![主重需必纲不])要(?![闻求员素])|预计|可(?=以|(?:全部|基本|全面|陆续|如期|正式|率先)|[建完竣投开通实达启交])|即将/u;

/** Whether the clause around a time says that its deed lies ahead. */
export function looksAhead(sentence: string, span: Span): boolean {
  const [from, to] = segmentAround(sentence, span);
  return WANTED.test(sentence.slice(from, span[0])) || WANTED.test(sentence.slice(span[1], to));
}

/** Whether the clause around a time says that its deed is done. */
export function tellsDone(sentence: string, span: Span): boolean {
  const [from, to] = segmentAround(sentence, span);
  return DONE.test(sentence.slice(from, span[0])) || DONE.test(sentence.slice(span[1], to));
}

/** What stands before and behind a time: whether it tells of what has been done. A sum (累计) is one unless it is wanted. */
function isDone(before: string, after: string): boolean {
  if (DONE.test(before) || DONE.test(after)) return true;
  return (before.includes('累计') || after.includes('累计')) && !WANTED.test(before) && !WANTED.test(after);
}

/** Whether a clause that goes on with a list of targets (到2027年…，2030年…) is one more of them, whatever its verb. */
export function goesOn(sentence: string, span: Span): boolean {
  if (!/[，；]$/u.test(sentence.slice(0, span[0]))) return false;
  const after = sentence.slice(span[1], segmentAround(sentence, span)[1]);
  return (
    !DONE.test(after) && !EVENT.test(after) && !HAPPENS.test(after) && !NAME.test(after) && !after.startsWith('是')
  );
}

/** The stronger test for a span counted from now, or for a time so near that most of what is said of it are events. */
export function setsStrongGoal(sentence: string, span: Span, counted: boolean, wants = true): boolean {
  const [from, to] = segmentAround(sentence, span);
  const before = sentence.slice(from, span[0]);
  const after = sentence.slice(span[1], to).replace(/^(?:的?(?:不懈|持续)?努力)?，?/u, '');
  if (isDone(before, after) || /^(?:是|为|的)/u.test(after)) return false;
  if (counted) {
    if (HAPPENS.test(after)) return false;
    if (/之日起|每|当事人|收到|仅|只|不到|短短|后$/u.test(before)) return false;
    // Standing rules of service (3个工作日内办结) bind whoever comes, they set no day.
    if (/^(?:办结|答复|回复|办理|受理|审批|审核|到账|送达)/u.test(after)) return false;
    if (
      /^(?:(?:再|力争|争取|计划)?(?:利?用)?|并[应须]?[于在]|[^，]{0,12}(?:任务|工程|项目|计划|资金)分)$/u.test(
        before,
      ) &&
      ACHIEVE.test(after.slice(0, 6))
    )
      return true;
    return (
      MODAL.test(sentence.slice(Math.max(0, span[0] - SEGMENT), span[0])) ||
      /将|要|应|须|力争|确保|计划|拟|预计/u.test(after)
    );
  }
  if (EVENT.test(after) || HAPPENS.test(after) || NAME.test(after) || /预期|预测|预估|增长|同比|约|介于/u.test(after))
    return false;
  if (forecasts(before, after)) return false;
  if (/(?:力争|争取|确保)[^，]{0,2}$/u.test(before) && ACHIEVE.test(after)) return true;
  const said =
    before === '' && /(?:提出|明确|要求|强调|目标|部署)，$/u.test(sentence.slice(Math.max(0, span[0] - 4), span[0]));
  return (!wants || said || WANTED.test(before.slice(-8)) || WANTED.test(after)) && WORK.test(after);
}

/** Works that are finished or begun on a date set beforehand. */
const WORK =
  /建成|突破|投运|贯通|合龙|封顶|试运行|建好|修复|消除|验收|搬迁|入住|清零|(?<!仅)到位(?![不率])|报送|提交|上报|恢复(?:通|供|运|开)|整治|完成|完工|竣工|通车|投产|投用|投入(?:使用|运营|运行)|开通|启用|交付使用|交房|实现|上线|开工|并网|全部|全面|新建|新增|改造|推出|落地|出台|培训|建设|脱贫|取消|整改|提高到|提高至|达到|增至|增加到|扩大到|降至|降到/u;

/** Longest predicate that is looked upon as bare, in characters. */
const BARE = 6;
const IN_FORCE = /^(?:正式)?(?:施行|实施|执行|生效|试行|实行)/u;
/** Words between a subject and its time. */
const LEAD =
  /(?:[将要拟应须可在于到至从自并也还均都就更再]|必须|务必|力争|争取|确保|保证|计划|预计|有望|可望|限期|最迟|最晚|最快|提出|要求|明确|目标|努力|不迟|不晚|利?用|[通经]过|花){1,6}$/u;
const SUBJECT = /[\p{Script=Han}\w]{2}$/u;

/** The governed clause, verbatim: what follows the time up to the end of what it governs, or, if nothing does, what leads to it. */
export function taskOf(sentence: string, span: Span, limit: number, counted: boolean): string | null {
  const raw = sentence.slice(span[1], limit);
  const lead =
    /^(?:的?(?:不懈|持续)?努力)?(?:，即到?[^，。；]{2,12}(?=，))?(?:(?:上午|下午|晚上?|中午)?\d{1,2}(?:[时点](?:\d{1,2}分)?|：\d\d))?[，、：:,\s]{0,3}/u.exec(
      raw,
    )?.[0].length ?? 0;
  const quoted = sentence.charAt(span[0] - 1) === '“' ? raw.indexOf('”') : -1;
  const body = raw.slice(lead, quoted < 0 ? undefined : quoted);
  const pieces = body.split(/(?<=[，；。！？])/u);
  let task = '';
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 && (counted ? !CONTINUED.test(piece) : TURN.test(piece))) break;
    task += piece;
    if (/[；。！？]$/u.test(piece)) break;
  }
  const goal = task.search(/的(?:宏伟|总体|阶段性)?(?:目标|任务|要求|规划)/u);
  task = unpointed(closed(unpointed(goal < 0 ? task : task.slice(0, goal)))).trim();
  const [from, to] = segmentAround(sentence, span);
  // A bare predicate (建成, 开工建设) says little without its subject, which then stands before the time.
  const bare = lead === 0 && task.length <= BARE && !/[\d，、]/u.test(task) && !IN_FORCE.test(task);
  const subject = bare && to <= limit && SUBJECT.test(sentence.slice(from, span[0]).replace(LEAD, ''));
  if (task.length >= 2 && !task.startsWith('的') && !subject) return task;
  const clause = closed(sentence.slice(from, Math.min(to, limit)).trim());
  if (clause.length > span[1] - span[0]) return clause;
  // 完成时限：2024年12月底前: only what stands before the colon says what is due.
  return /(?<label>[^，；。！？：“”]{2,16})：$/u.exec(sentence.slice(0, from))?.groups?.['label'] ?? null;
}

/** The whole clause around a time that stands inside it as a modifier: 落实5年过渡期“四个不摘”. */
export function clauseAround(sentence: string, span: Span): string {
  const [from, to] = segmentAround(sentence, span);
  return closed(sentence.slice(from, to).trim());
}

/** Without the points at its end. */
function unpointed(text: string): string {
  let end = text.length;
  while (end > 0 && '，；。！？、：'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without a closing mark whose opening one stands before the clause. */
function closed(text: string): string {
  let result = text;
  for (const [open, close] of [
    ['“', '”'],
    ['‘', '’'],
    ['「', '」'],
    ['『', '』'],
    ['（', '）'],
  ] as const) {
    if (result.endsWith(close) && result.split(open).length < result.split(close).length) result = result.slice(0, -1);
  }
  return result;
}
