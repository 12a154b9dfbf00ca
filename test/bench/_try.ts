import { writeCorpus } from './corpus.ts';
import { rmSync } from 'node:fs';
const [dir = '', n = '100'] = process.argv.slice(2);
rmSync(dir, { recursive: true, force: true });
const e = writeCorpus(dir, Number(n));
console.log(e.length, e.reduce((s, x) => s + x.body.split(/\s+/).length, 0) / e.length);
