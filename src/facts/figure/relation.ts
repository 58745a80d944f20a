/** What a figure is about, as far as its sentence says so. */
export interface Link {
  readonly metric: string | null;
  readonly subject: string | null;
  readonly period: string | null;
  readonly change: { readonly basis: string | null; readonly direction: 'increase' | 'decrease' } | null;
}
