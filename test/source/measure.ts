/** Reads one file as the check does, in a process of its own, and prints what it took. */
import { readFileSync } from 'node:fs';
import { entryFileOf } from '#source/entry-file.ts';
import { textOf } from '#source/text.ts';

const [path = ''] = process.argv.slice(2);
const FILE = 'departments/x.mdx';
const began = process.cpuUsage();
const { text, diagnostics } = textOf(readFileSync(path), FILE);
const found = [...diagnostics, ...(text === undefined ? [] : entryFileOf(text, FILE, 'department', '/nowhere').diagnostics)];
const { user, system } = process.cpuUsage(began);
const milliseconds = (user + system) / 1000;
console.log(
  JSON.stringify({
    milliseconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
    codes: [...new Set(found.map(({ code }) => code))],
    files: [...new Set(found.map(({ file }) => file))],
  }),
);
