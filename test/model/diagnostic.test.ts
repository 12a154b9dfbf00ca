import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS, severityOf, type DiagnosticCode } from '#model/diagnostic.ts';

const rows = Object.entries(DIAGNOSTICS) as [DiagnosticCode, (typeof DIAGNOSTICS)[DiagnosticCode]][];

describe('the register of diagnostics', () => {
  it.each(rows)('says for %s in whole sentences why it matters and how to mend it', (code, { why, mend }) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const sentence of [why, mend]) expect(sentence).toMatch(/^[A-Z].*[.]$/s);
  });

  it('stops no build for a warning', () => {
    expect(severityOf({ code: 'vague-link' })).toBe('warning');
    expect(severityOf({ code: 'broken-link' })).toBe('error');
  });
});
