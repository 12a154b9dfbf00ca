import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const words = readFileSync(new URL('../../.config/words.txt', import.meta.url), 'utf8').trimEnd().split('\n');

it('keeps the words of the project sorted, each of them once', () => {
  expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));
});

it('keeps the list short: a word that is merely unusual is better replaced', () => {
  expect(words.length).toBeLessThanOrEqual(50);
});
