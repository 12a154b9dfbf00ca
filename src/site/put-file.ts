import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file below a folder, with the folders on the way. In one go: a build writes thousands, and to wait for each takes longer than to write it. */
export function putFile(folder: string, path: string, body: string | Uint8Array): void {
  const file = join(folder, path);
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
}
