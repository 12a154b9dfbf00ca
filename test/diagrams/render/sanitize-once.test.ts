import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { withMemory } from '#diagrams/render/sanitize-once.ts';

const INSTALLED = fileURLToPath(new URL('../../../node_modules/dompurify/dist/purify.es.mjs', import.meta.url));
const MODULE = `
  const asked = [];
  const purify = { sanitize: (text, rules) => { asked.push(text); return rules?.RETURN_DOM ? { text } : text.replace('<script>', ''); } };
  export { purify as default };`;

interface Purify {
  readonly purify: { sanitize(text: string, rules?: object): unknown };
  readonly asked: string[];
}

it('finds its place in the DOMPurify that is installed', () => {
  const code = readFileSync(INSTALLED, 'utf8');
  expect(withMemory(code)).not.toBe(code);
});

it('cleans the same text once by the same rules, and again by others', () => {
  const { purify, asked } = runInNewContext(withMemory(MODULE).replace(/export .*$/m, '({ purify, asked })')) as Purify;
  expect(purify.sanitize('<script>a')).toBe('a');
  expect(purify.sanitize('<script>a')).toBe('a');
  expect(purify.sanitize('<script>a', { FORBID_TAGS: ['b'] })).toBe('a');
  expect(asked).toEqual(['<script>a', '<script>a']);
});

it('remembers nothing that who asked for it may change, and no long text', () => {
  const { purify, asked } = runInNewContext(withMemory(MODULE).replace(/export .*$/m, '({ purify, asked })')) as Purify;
  expect(purify.sanitize('a', { RETURN_DOM: true })).not.toBe(purify.sanitize('a', { RETURN_DOM: true }));
  purify.sanitize('a'.repeat(2000));
  purify.sanitize('a'.repeat(2000));
  expect(asked).toHaveLength(4);
});
