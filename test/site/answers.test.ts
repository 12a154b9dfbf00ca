/** What readers ask of the built site, in a browser: may I, and does this page still hold. */
import { describe, expect, it } from 'vitest';
import { shipped, urlOf } from '../support/built-site.ts';
import { newPage } from '../support/browser.ts';
import { parsedPage } from '../support/html.ts';

describe('May I?', () => {
  const ASKED = '/may-i/?tool=codequill&data=internal';

  it('answers the address in one sentence, with the policy and whom to ask', async () => {
    const { page, problems } = await newPage();
    await page.goto(urlOf(shipped(), '/may-i/?tool=deskmate&data=confidential&department=finance'));
    const answer = page.locator('may-i [data-answer]');
    expect(await answer.locator('.sentence').textContent()).toBe('Only with approval: you may use Deskmate for data classed Confidential once it is approved.');
    expect(await answer.textContent()).toContain('Ask: Your head of department');
    expect(await answer.locator('blockquote').textContent()).toContain('Only in a workspace that was opened for it');
    expect(await answer.getByRole('link').getAttribute('href')).toBe('/ai-adoption/policies/data-handling/');
    expect(problems).toEqual([]);
  });

  it('writes every choice into the address, and never says yes to what is for others, unknown or undecided', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), ASKED));
    const sentence = page.locator('may-i [data-answer] .sentence');
    expect(await sentence.textContent()).toMatch(/^Yes, in IT, Security and Operations/);
    await page.getByLabel('My department').selectOption({ label: 'Finance' });
    expect(new URL(page.url()).search).toBe('?tool=codequill&data=internal&department=finance');
    expect(await sentence.textContent()).toBe('No, Codequill is only for IT, Security and Operations.');
    await page.getByLabel('The tool').selectOption({ label: 'another tool' });
    expect(await sentence.textContent()).toMatch(/^Not yet decided: ask first \(Head of digital\)/);
    // A department that is chosen is the reader's own until it is not.
    await page.getByLabel('My department').selectOption('');
    await page.goto(urlOf(shipped(), '/may-i/?tool=pipelight&data=personal'));
    expect(await sentence.textContent()).toMatch(/^Not yet decided: ask first \(Head of sales\)/);
    await page.goto(urlOf(shipped(), '/may-i/?tool=no-such-tool&data=public'));
    expect(await sentence.textContent()).toMatch(/^Not yet decided/);
    await page.getByLabel('The data').selectOption('');
    expect(await page.locator('may-i [data-answer]').textContent()).toBe('Choose a tool and the data.');
  });

  it('is asked on the first page in one sentence', async () => {
    const { page, problems } = await newPage();
    await page.goto(urlOf(shipped(), '/'));
    await page.getByLabel('The tool').selectOption({ label: 'Deskmate' });
    await page.getByLabel('The data').selectOption({ label: 'Internal' });
    await page.getByRole('button', { name: 'Answer me' }).click();
    expect(await page.locator('may-i .sentence').textContent()).toBe('Yes, you may use Deskmate for data classed Internal.');
    expect(problems).toEqual([]);
    const plain = await newPage({ javaScriptEnabled: false });
    await plain.page.goto(urlOf(shipped(), '/'));
    expect(await plain.page.getByRole('button', { name: 'Answer me' }).isVisible()).toBe(false);
  });

  it("answers for the reader's department, marks its tools, and hides those of others on demand", async () => {
    const { page, problems } = await newPage();
    await page.goto(urlOf(shipped(), '/?department=finance'));
    await page.goto(urlOf(shipped(), ASKED));
    const sentence = page.locator('may-i [data-answer] .sentence');
    expect(await page.getByLabel('My department').inputValue()).toBe('finance');
    expect(await sentence.textContent()).toBe('No, Codequill is only for IT, Security and Operations.');
    const mark = (tool: string, part: string) =>
      page
        .locator(part)
        .filter({ hasText: tool })
        .first()
        .evaluate((name) => getComputedStyle(name, '::after').content);
    expect(await mark('Ledgerlight', 'table.rows th')).toBe('"Yours"');
    expect([await mark('Ledgerlight', '.answers h3'), await mark('Codequill', '.answers h3')]).toEqual(['"Yours"', 'none']);
    await page.getByLabel('Hide what binds only others').check();
    expect(await page.locator('table.rows tbody tr:visible', { hasText: 'Codequill' }).count()).toBe(0);
    expect(await sentence.isVisible()).toBe(true);
    await page.locator('.head').getByLabel('Your department').selectOption('IT');
    expect(await sentence.textContent()).toMatch(/^Yes, in IT, Security and Operations/);
    expect(new URL(page.url()).search).toBe('?tool=codequill&data=internal&department=it');
    await page.getByRole('button', { name: 'Turn off' }).click();
    expect(await sentence.textContent()).toMatch(/^Yes, in IT, Security and Operations/);
    expect(new URL(page.url()).search).toBe('?tool=codequill&data=internal');
    expect(problems).toEqual([]);
  });

  it('is printed on six sheets at most', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), '/may-i/'));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(6);
  });

  it('is short on a phone: reasons are folded, and open for whoever follows an answer', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await newPage({ javaScriptEnabled, width: 390 });
      await page.goto(urlOf(shipped(), ASKED));
      if (javaScriptEnabled) expect((await page.locator('may-i .sentence').boundingBox())?.y).toBeLessThan(800);
      const reason = page.locator('[id="deskmate.personal"]');
      expect(await reason.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6000);
      await page.locator('a[href="#deskmate.personal"]').click();
      await reason.locator('.sentence').waitFor({ state: 'visible' });
    }
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), ASKED));
    expect(await page.locator('[id="deskmate.personal"]').isVisible()).toBe(true);
  });

  it('has every answer and its reason on the page without a script, and no choice that does nothing', async () => {
    const { document } = parsedPage(shipped(), '/may-i/');
    const cells = [...document.querySelectorAll('table.rows td a')];
    expect(cells.length).toBeGreaterThan(40);
    for (const cell of cells) expect(document.getElementById(cell.getAttribute('href')?.slice(1) ?? '')?.querySelector('.sentence')?.textContent).toBeTruthy();
    const { page } = await newPage({ javaScriptEnabled: false });
    await page.goto(urlOf(shipped(), '/may-i/'));
    expect(await page.locator('may-i').isVisible()).toBe(false);
  });
});

it('every page of a playbook and of a department announces its feed, and reviews stand by what they changed', () => {
  const feedOf = (route: string) => parsedPage(shipped(), route).document.querySelector('link[type="application/atom+xml"]')?.getAttribute('href');
  expect(feedOf('/ai-adoption/policies/data-handling/')).toBe('/exports/playbooks/ai-adoption/news.xml');
  expect(feedOf('/departments/finance/')).toBe('/exports/departments/finance/news.xml');
  expect(feedOf('/may-i/')).toBeUndefined();
  const lessons = parsedPage(shipped(), '/ai-adoption/policies/vendor-assessment/').document.querySelector('.lessons-here');
  expect(lessons?.querySelector('a')?.getAttribute('href')).toBe('/ai-adoption/reviews/walk-summer-review/');
});
