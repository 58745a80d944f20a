import { open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './atomic.ts';
import { makeFolder } from './folder.ts';

/**
 * Keeps a second run out of an output folder. The lock names its process; one of a process that is gone is taken over.
 *
 * @returns what frees the folder again, or null where another run holds it
 */
export async function lock(folder: string): Promise<(() => Promise<void>) | null> {
  await makeFolder(folder);
  const path = join(folder, '.diantou.lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(`${process.pid} ${hostname()}\n`);
      await handle.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
      if (await isHeld(path)) return null;
      await rm(path, { force: true });
    }
  }
  return null;
}

async function isHeld(path: string): Promise<boolean> {
  const [pid, host] = (await readFile(path, 'utf8').catch(() => '')).trim().split(' ');
  // An empty lock is one just being written; another machine's processes cannot be asked.
  if (pid === undefined || pid === '' || host !== hostname()) return pid !== undefined && pid !== '';
  return isRunning(Number(pid));
}
