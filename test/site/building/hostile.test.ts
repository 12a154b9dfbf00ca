/** What the check accepts, chance wrote or an attacker: it builds, the pages are whole, and in a browser nothing runs and nothing is asked for elsewhere. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate/node';
import { JSDOM } from 'jsdom';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '#cli/server.ts';
import { severityOf } from '#model/diagnostic.ts';
import { entryFileOf } from '#source/entry-file.ts';
import { textOf } from '#source/text.ts';
import { BROWSER_FLAGS } from '../../support/browser-flags.ts';
import { chromiumPath } from '../../support/chromium.ts';
import { acceptedTexts, diagrams, type Canary } from '../../support/payloads.ts';
import { likelyBody, likelyFrontMatter } from '../../support/hostile-text.ts';
import { runCli } from '../../support/run-cli.ts';

const SEED = 20261120;
const WANTED = 120;

let folder = '';
let canary: Canary;
let accepted = 0;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gaitway-hostile-')));
  canary = { file: join(folder, 'canary'), url: 'http://127.0.0.1:9/canary', secret: '' };
  const content = join(folder, 'content');
  for (const [file, text] of Object.entries({ ...hostileContent(canary), ...fuzzedContent(content) })) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const { code, stdout, stderr } = await runCli(['build', '--content', content, '--out', join(folder, 'site'), '--base', '/x/', '--today', '2026-06-15']);
  expect([code, ...stderr.split(/\n\n+/).filter((part) => /^ +error/m.test(part) || !part.includes('warning'))], stdout).toEqual([0, '']);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A whole organisation whose every text is a payload. */
function hostileContent(canaryOf: Canary): Record<string, string> {
  const texts = acceptedTexts(canaryOf);
  const text = (index: number): string => JSON.stringify(texts[index % texts.length]);
  const asBody = texts.map((one) => `- \`\` ${one} \`\`\n- ${one.replaceAll(/[\\`*_{}[\]<>#+.!|&~-]/g, '\\$&')}\n\n\`\`\`html\n${one}\n\`\`\``).join('\n\n');
  // Refused ones, test/source/canary.test.ts has.
  const drawings = diagrams(canaryOf).filter((source) => / click a (?:href|call)/.test(source));
  const base = (index: number): string => `title: ${text(index)}\nsummary: ${text(index + 1)}\nowner: ${text(index + 2)}`;
  const action = (index: number): string =>
    `{ id: do-${index}, do: ${text(index)}, departments: all, owner: ${text(index + 1)}, evidence: ${text(index + 3)}, why: ${text(index + 4)}, aliases: [did-${index}] }`;
  const policies = texts.map((_, index): [string, string] => [
    `playbooks/constructor/policies/policy-${index}.mdx`,
    `---\n${base(index)}\nstatus: approved\nversion: ${text(index)}\ndepartments: all\nfromPhase: valueof\naliases: [was-${index}]\nobligations:\n  - ${action(index)}\n---\n\n## A\n\n<Note title=${text(index).includes('\\"') || /["{]/.test(texts[index] ?? '') ? '"t"' : text(index)}>\n\nText.\n\n</Note>\n\n${asBody}\n`,
  ]);
  return {
    'site.yaml': `organisation: ${text(0)}\ntitle: ${text(1)}\nsummary: ${text(2)}\nbanner: ${text(3)}\ncontact: { role: ${text(4)} }\nchecks: { concern-uncovered: off }\n`,
    'ids.yaml': `ids:\n  constructor/policies/gone: ${text(0)}\n  constructor/policies/policy-0#action-gone: ${text(1)}\nremoved:\n  constructor/policies/gone: { on: 2026-02-02, because: ${text(2)} }\n  constructor/policies/policy-0#action-gone: { on: 2026-02-02, because: ${text(3)} }\n`,
    'departments/tostring.mdx': `---\n${base(5)}\nlead: ${text(6)}\ncontact: ${text(7)}\nalsoCalled: [${text(8)}]\n---\n`,
    'playbooks/constructor/playbook.mdx': `---\n${base(1)}\nstart: 2026-01-05\nphases: [valueof]\nprinciples: [${text(2)}, ${text(3)}]\nobjectives:\n  - { id: hasownproperty, title: ${text(4)}, summary: ${text(5)} }\n---\n\n${asBody}\n`,
    'playbooks/constructor/phases/valueof.mdx': `---\n${base(2)}\ntagline: ${text(3)}\nquestion: ${text(4)}\naim: ${text(5)}\nduration: 4 weeks\nnotInThisPhase: [${text(6)}]\nfocus:\n  - { id: isprototypeof, title: ${text(7)}, summary: ${text(8)}, actions: [${action(90)}] }\ngate:\n  title: ${text(9)}\n  criteria:\n    - { id: a, title: ${text(10)}, signOff: { role: ${text(11)}, evidence: ${text(12)} } }\n---\n`,
    'playbooks/constructor/updates/a.mdx': `---\n${base(3)}\ndate: 2026-02-02\ntype: success\n---\n\n${asBody}\n\n${drawings.map((source) => `\`\`\`mermaid title="A drawing"\n${source}\n\`\`\``).join('\n\n')}\n`,
    ...Object.fromEntries(policies),
  };
}

/** Departments that chance wrote and the check has nothing against. */
function fuzzedContent(root: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const parts of fc.sample(fc.tuple(likelyFrontMatter, likelyBody), { numRuns: 1500, seed: SEED })) {
    if (accepted === WANTED) break;
    const file = `departments/fuzzed-${accepted}.mdx`;
    const { text } = textOf(Buffer.from(parts.join('')), file);
    const read = text === undefined ? undefined : entryFileOf(text, file, 'department', root);
    // Whether metrics and diagrams of other entries exist is another question.
    if (!read?.data || /<(?:Metric|Checklist|Diagram)/.test(text ?? '') || read.diagnostics.some((found) => severityOf(found) === 'error')) continue;
    files[file] = text ?? '';
    accepted += 1;
  }
  return files;
}

const pages = (): string[] => readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

describe('content that the check accepts', () => {
  it('is much, and builds', () => {
    expect(accepted).toBe(WANTED);
    expect(pages().length).toBeGreaterThan(WANTED + acceptedTexts(canary).length * 2);
    expect(existsSync(canary.file)).toBe(false);
  });

  it('becomes HTML without a mistake, without a script and without a handler of its own', () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-redundant-role': 'off', 'require-sri': 'off', 'valid-id': ['error', { relaxed: true }] },
    });
    const offences = pages().flatMap((file) => {
      const html = readFileSync(join(folder, 'site', file), 'utf8');
      const { results } = validator.validateStringSync(html);
      const { document } = new JSDOM(html).window;
      const scripts = [...document.querySelectorAll('script:not([src]), style, iframe, object, embed, base, [style]')].map(({ outerHTML }) =>
        outerHTML.slice(0, 120),
      );
      const handlers = [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on')));
      return [
        ...results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${file}: ${ruleId}: ${message} at ${selector ?? ''}`)),
        ...[...scripts, ...handlers].map((found) => `${file}: ${found}`),
      ];
    });
    expect(offences).toEqual([]);
  });

  it('runs nothing in a browser, and asks nobody else for anything', async () => {
    const server = await startServer(join(folder, 'site'), { port: 0 });
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...BROWSER_FLAGS] });
    try {
      const context = await browser.newContext();
      const problems: string[] = [];
      await context.exposeFunction('gaitwayCanary', (...args: unknown[]) => problems.push(`ran: ${JSON.stringify(args)}`));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`));
      });
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
      page.on('dialog', (dialog) => problems.push(`dialog: ${dialog.message()}`));
      page.on('request', (request) => !request.url().startsWith(new URL(server.url).origin) && problems.push(`request: ${request.url()}`));
      const shown = pages().filter((file) => !/fuzzed-\d*[1-9]\//.test(file) && !file.startsWith('checks/') && !file.includes('/was-'));
      expect(shown.length).toBeGreaterThan(40);
      for (const file of shown) {
        await page.goto(new URL(file.replace(/index\.html$/, ''), server.url).href, { waitUntil: 'load' });
        await page.mouse.move(200, 300);
      }
      // Search prints titles and excerpts by script.
      await page.goto(new URL('search/?q=script', server.url).href, { waitUntil: 'networkidle' });
      await expect.poll(() => page.locator('main a').count()).toBeGreaterThan(3);
      expect(problems).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });

  it('stands on the page as the text that it is', () => {
    const html = readFileSync(join(folder, 'site/constructor/policies/policy-0/index.html'), 'utf8');
    expect(html).toContain('&lt;script&gt;gaitwayCanary()&lt;/script&gt;');
    expect(readFileSync(join(folder, 'site/constructor/policies/gone/index.html'), 'utf8')).toContain('was removed on 2 February 2026');
  });
});
