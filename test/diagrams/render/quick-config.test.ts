import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { withOneCopy } from '#diagrams/render/quick-config.ts';

const CHUNKS = new URL('../../../node_modules/mermaid/dist/chunks/mermaid.core/', import.meta.url);
const MODULE = `
  let copies = 0;
  let currentConfig = { look: 'classic', flowchart: { padding: 8 }, secure: ['theme'] };
  const __name = (made) => made;
  const assignWithDepth = (target, source) => (copies++, Object.assign(target, JSON.parse(JSON.stringify(source))));
  var getConfig = /* @__PURE__ */ __name(() => {
    return assignWithDepth({}, currentConfig);
  }, "getConfig");
  ({ getConfig, copies: () => copies, change: () => (currentConfig = { look: 'neo' }) });`;

interface Config {
  look: string;
  flowchart?: { padding: number };
  secure?: string[];
}

it('finds its place in the Mermaid that is installed', () => {
  const chunks = readdirSync(CHUNKS)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => readFileSync(new URL(file, CHUNKS), 'utf8'));
  expect(chunks.filter((code) => withOneCopy(code) !== code)).toHaveLength(1);
});

it('gives each who asks an object of his own, and copies deeply only when another configuration holds', () => {
  const mermaid = runInNewContext(withOneCopy(MODULE)) as { getConfig(): Config; copies(): number; change(): void };
  const changed = mermaid.getConfig();
  changed.look = 'mine';
  if (changed.flowchart) changed.flowchart.padding = 0;
  changed.secure?.push('look');
  expect(JSON.stringify(mermaid.getConfig())).toBe('{"look":"classic","flowchart":{"padding":8},"secure":["theme"]}');
  expect(mermaid.copies()).toBe(1);
  mermaid.change();
  expect(mermaid.getConfig().look).toBe('neo');
  expect(mermaid.copies()).toBe(2);
});
