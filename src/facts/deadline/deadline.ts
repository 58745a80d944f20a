export const DEADLINE_TYPES = ['by', 'at', 'from', 'within', 'during'] as const;
export type DeadlineType = (typeof DEADLINE_TYPES)[number];

/** A time that limits or targets an action not yet done (ANNOTATION §3). Dates are ISO days. */
export interface Deadline {
  readonly text: string;
  readonly type: DeadlineType;
  readonly date: string | null;
  readonly start: string | null;
  readonly task: string | null;
}
