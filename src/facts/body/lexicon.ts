interface Node {
  readonly next: Map<string, Node>;
  end: boolean;
}

/**
 * A pattern that matches any of `words`, the longest first, as one tree of alternatives behind a look at the first character:
 * a text is read once, whatever the number of words.
 */
export function anyOf(words: Iterable<string>): string {
  const root: Node = { next: new Map(), end: false };
  for (const word of words) {
    let node = root;
    for (const character of word) {
      let child = node.next.get(character);
      if (child === undefined) {
        child = { next: new Map(), end: false };
        node.next.set(character, child);
      }
      node = child;
    }
    node.end = true;
  }
  return `(?=[${[...root.next.keys()]
    .filter((one) => one !== '-')
    .map(escape)
    .join('')}])${source(root)}`;
}

function source(node: Node): string {
  const branches = [...node.next].map(([character, child]) => escape(character) + source(child));
  if (branches.length === 0) return '';
  const single = branches.length === 1 && !node.end;
  return single ? (branches[0] ?? '') : `(?:${branches.join('|')})${node.end ? '?' : ''}`;
}

function escape(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/u.test(character) ? `\\${character}` : character;
}
