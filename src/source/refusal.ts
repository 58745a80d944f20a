/** Stable codes of everything that can be wrong with an input (RELIABILITY: exit codes). */
export type RefusalCode = 'E_READ' | 'E_CHANGED' | 'E_TOO_BIG' | 'E_BINARY' | 'E_DECODE' | 'E_SCHEMA';

/** Why an input was not read. It is data: bad input never throws, and `cli/terminal` makes the sentence. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Where in the file, e.g. `byte 1042 (line 31)`; null when the whole file is meant. */
  readonly position: string | null;
  readonly problem: string;
  readonly advice: string;
}

export function refusal(code: RefusalCode, position: string | null, problem: string, advice: string): Refusal {
  return { ok: false, code, position, problem, advice };
}
