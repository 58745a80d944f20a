/** A document or a programme (ANNOTATION §4). `date` is EDTF (`2022-09-14`, `2019-11`, `2021`). */
export interface Policy {
  readonly kind: 'document' | 'programme';
  readonly title: string;
  readonly type: string | null;
  readonly alias: string | null;
  readonly status: string | null;
  /** Names as printed; `record/assemble` links them to bodies. */
  readonly issuers: readonly string[];
  readonly date: string | null;
}
