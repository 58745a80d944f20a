/** The public interface of the package; test/api pins this list. */
export { extract } from './pipeline.ts';
export type { PageOptions, PageSource } from './pipeline.ts';
