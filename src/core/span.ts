/**
 * Half-open ranges `[start, end)` over a string. Inside the program they count UTF-16 code units, which is what
 * JavaScript slices by; `record/assemble` turns them into Unicode code points once, at the edge.
 */
export type Span = readonly [start: number, end: number];
export type Spans = readonly Span[];

/** Whether two spans share at least one unit. Empty spans overlap nothing. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
