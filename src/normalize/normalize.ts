import { AlignedText } from '../core/alignment.ts';
import type { Edit } from '../core/alignment.ts';
import { breakEdits, invisibleEdits, variantEdits } from './characters.ts';
import { punctuationEdits } from './punctuation.ts';
import { spacingEdits } from './spacing.ts';

/** One step of normalization: it looks at the text so far and says what to rewrite. */
export interface NormalizationStep {
  /** Name shown by `explain`. */
  readonly id: string;
  readonly edits: (text: string) => Edit[];
}

/**
 * The steps in their order. Breaks first, since all later steps work in lines; invisibles before anything that looks at
 * neighbours; character forms before punctuation, which looks for Chinese beside it; blanks last, because which of them
 * stay depends on all the rest.
 */
export const NORMALIZATION_STEPS: readonly NormalizationStep[] = [
  { id: 'normalize/breaks', edits: breakEdits },
  { id: 'normalize/invisibles', edits: invisibleEdits },
  { id: 'normalize/variants', edits: variantEdits },
  { id: 'normalize/punctuation', edits: punctuationEdits },
  { id: 'normalize/spacing', edits: spacingEdits },
];

/**
 * Removes the layout noise of PDF and OCR from a decoded page, never its wording. Works line by line; line breaks stay, as
 * `\n`. The result is aligned to `source` in UTF-16 units.
 */
export function normalize(source: string): AlignedText {
  let text = AlignedText.of(source);
  for (const step of NORMALIZATION_STEPS) text = text.edit(step.edits(text.text));
  return text;
}
