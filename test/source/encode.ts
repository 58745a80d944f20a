/** Characters of a double-byte encoding by their bytes, made by decoding every two-byte sequence once. */
function tableOf(encoding: 'gb18030' | 'big5'): Map<string, readonly [number, number]> {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // No character has these bytes.
      }
    }
  }
  return table;
}

const tables = new Map<string, Map<string, readonly [number, number]>>();

/** A text in a legacy encoding. Node decodes them but does not encode. */
export function encodeAs(encoding: 'gb18030' | 'big5', text: string): Uint8Array {
  let table = tables.get(encoding);
  if (table === undefined) tables.set(encoding, (table = tableOf(encoding)));
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else {
      const pair = table.get(character);
      if (pair === undefined) throw new Error(`${encoding} has no ${character}`);
      bytes.push(...pair);
    }
  }
  return Uint8Array.from(bytes);
}
