/**
 * Text from a page or a file name, safe for a terminal: controls (C0, DEL, C1), direction marks and other invisible characters
 * are shown as `\u{…}`, so that no quote can move the cursor, change colours or reverse a line.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** JSON that is also JavaScript: the two line separators that JSON leaves bare are escaped. */
export function json(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/[\u2028\u2029]/gu, (character) =>
    character === '\u2028' ? '\\u2028' : '\\u2029',
  );
}
