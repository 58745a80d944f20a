import { readFileSync } from 'node:fs';

/** Version of the output contract (OUTPUT.md); `schema.ts` holds the records to it. Kept apart so that writing needs no zod. */
export const SCHEMA_VERSION = '1.0';

/** The program's version, from its package. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
