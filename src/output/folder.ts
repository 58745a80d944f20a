import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are missing. `mkdir` with `recursive` never returns where a folder that is there, such
 * as /proc, denies that it is.
 *
 * @throws the error of the first folder that cannot be made; code `ENOTDIR` where a file has the name
 */
export async function makeFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  try {
    await mkdir(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' && (await isFolder(path))) return;
    if (code === 'EEXIST') {
      const problem = new Error(`${folder} is a file; an output folder is wanted`, { cause: error });
      throw Object.assign(problem, { code: 'ENOTDIR', syscall: 'mkdir' });
    }
    const parent = dirname(path);
    if (code !== 'ENOENT' || parent === path || (await isFolder(parent))) throw error;
    await makeFolder(parent);
    await mkdir(path);
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
