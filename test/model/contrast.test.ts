import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf, contrastProblemsOf, PAPERS } from '#model/contrast.ts';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** A token of the style sheet on both papers. */
function tokenOf(name: string): { light: string; dark: string } {
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens) ?? [];
  return { light, dark };
}

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#b3341a', '#b3341a')).toBe(1);
  });

  it('is measured on the papers that the style sheet has', () => {
    const [paper, sheet] = [tokenOf('paper'), tokenOf('paper-2')];
    expect(PAPERS).toEqual({ light: [paper.light, sheet.light], dark: [paper.dark, sheet.dark] });
  });

  it.each(['ink', 'ink-2', 'rubric'])('of --%s is enough for words on both sheets of both themes', (name) => {
    const token = tokenOf(name);
    for (const theme of ['light', 'dark'] as const) for (const paper of PAPERS[theme]) expect.soft(contrastOf(token[theme], paper)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the accent of an organisation', () => {
  it('may be any colour that can be read', () => {
    expect(contrastProblemsOf({ look: {} })).toEqual([]);
    expect(contrastProblemsOf({ look: { accent: { light: '#0b5fa5', dark: '#8ec5ff' } } })).toEqual([]);
  });

  it('is reported with its contrast where it cannot, for each theme', () => {
    const problems = contrastProblemsOf({ look: { accent: { light: '#e58a00', dark: '#30405a' } } });
    expect(problems.map(({ code, path, message }) => `${code} ${(path ?? []).join('.')}: ${message}`)).toMatchInlineSnapshot(`
      [
        "low-contrast look.accent.light: "#e58a00" has a contrast of 2.2 to 1 on the light paper; words need 4.5 to 1.",
        "low-contrast look.accent.dark: "#30405a" has a contrast of 1.5 to 1 on the dark paper; words need 4.5 to 1.",
      ]
    `);
  });
});
