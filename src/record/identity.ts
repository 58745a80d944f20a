import { createHash } from 'node:crypto';

/** Hands out ids that depend on content alone; equal content gets its number of earlier equals hashed in. */
export class Identities {
  readonly #seen = new Map<string, number>();

  /** 16 hex digits of the SHA-256 of `parts` and of how often they were seen before. */
  of(...parts: readonly (string | null)[]): string {
    const key = JSON.stringify(parts);
    const earlier = this.#seen.get(key) ?? 0;
    this.#seen.set(key, earlier + 1);
    return sha256(earlier === 0 ? key : `${key}#${earlier}`).slice(0, 16);
  }
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** What of a text counts for an identity: no blanks, so that a page wrapped otherwise says the same. */
export function content(text: string): string {
  return text.replace(/\s+/gu, '');
}
