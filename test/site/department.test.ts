/** A department's checklist as its readers use it: on the built site, in a browser, with ticks that stay there. */
import { text } from 'node:stream/consumers';
import type { BrowserContext, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { pageDownload } from '../bench/download.ts';
import { violationsOn } from '../support/axe.ts';
import { other, shipped, urlOf } from '../support/built-site.ts';
import { newPage, type OpenedPage, type PageOptions } from '../support/browser.ts';
import { layoutShiftOf } from '../support/layout-shift.ts';
import { parsedPage } from '../support/html.ts';

const ROUTE = '/departments/finance/';
const SPACE = 'gaitway:northwind/:finance:';

async function opened(route = ROUTE, options?: PageOptions, site = shipped()): Promise<OpenedPage> {
  const open = await newPage(options);
  await open.page.goto(urlOf(site, route), { waitUntil: 'load' });
  return open;
}

/** The same address once more, in another tab. */
async function tabOf(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Keys and words of actions that nobody has on record as done, in the order of the page. */
function openActions(): { key: string; text: string }[] {
  const rows = [...parsedPage(shipped(), ROUTE).document.querySelectorAll<HTMLElement>('.checklist > .group [data-state=open]')];
  return rows.map((row) => ({ key: row.dataset['key'] ?? '', text: row.querySelector('.do')?.textContent ?? '' }));
}

function action(index: number): { key: string; text: string } {
  const found = openActions()[index];
  if (!found) throw new Error('The department has too few open actions for this test.');
  return found;
}

const row = (page: Page, { key }: { key: string }) => page.locator(`[data-key="${key}"]`);
const box = (page: Page, item: { key: string }) => row(page, item).getByRole('checkbox');
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? '');
const keep = (page: Page, name: string, value: unknown): Promise<void> =>
  page.evaluate(([key, raw]) => localStorage.setItem(key, raw), [name, typeof value === 'string' ? value : JSON.stringify(value)] as const);
const kept = (page: Page, name: string): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), name);
const aTick = (text: string, is = 'done', at = Date.now() - 864e5): unknown => ({ v: 2, mark: { is, at, text, why: is === 'na' ? 'we have none' : '' } });

describe('a tick', () => {
  it('stays in the browser, counts in its phase and in all, is said aloud, and is taken back', async () => {
    const { page, problems } = await opened();
    const item = action(0);
    const [before = 0, all = 0] =
      /(\d+) of (\d+)/
        .exec(await page.locator('[data-done]').innerText())
        ?.slice(1)
        .map(Number) ?? [];
    await page.getByRole('checkbox', { name: item.text, exact: true }).check();
    expect(await page.locator('[data-done]').innerText()).toBe(`${before + 1} of ${all} done`);
    await expect
      .poll(() => page.locator('department-ticks > [role=status]').last().textContent())
      .toMatch(new RegExp(`^Ticked\\. .+: \\d+ of \\d+ done\\. Finance: ${before + 1} of ${all} done\\.$`));
    expect(await page.locator('.progress .t').count()).toBe(1);
    expect(await page.getByText('1 by your tick').count()).toBe(1);
    await page.reload();
    expect(await box(page, item).isChecked()).toBe(true);
    expect(await row(page, item).innerText()).toMatch(/Ticked \d+ \w+ \d{4}/);
    await box(page, item).uncheck();
    await page.reload();
    expect(await box(page, item).isChecked()).toBe(false);
    expect(await page.locator('[data-done]').innerText()).toBe(`${before} of ${all} done`);
    expect(problems).toEqual([]);
  });

  it('leaves the record of the organisation as it is: a reader may tick what is on record, and it counts once', async () => {
    const { page } = await opened();
    const recorded = page.locator('.checklist > .group [data-state=done]').first();
    expect(await recorded.innerText()).toMatch(/On record\s+done \d+ \w+ \d{4}/);
    expect(await recorded.getByRole('checkbox').isChecked()).toBe(false);
    const before = await page.locator('[data-done]').innerText();
    await recorded.getByRole('checkbox').check();
    expect(await page.locator('[data-done]').innerText()).toBe(before);
    expect(await recorded.innerText()).toContain('On record');
  });

  it('is one of its department and of its site', async () => {
    const { page } = await opened();
    const item = action(0);
    await box(page, item).check();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('gaitway:') && key.split(':').length > 2))).toEqual([
      SPACE + item.key,
    ]);
    await page.goto(urlOf(shipped(), '/departments/hr/'));
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  });
});

describe('an action that does not apply', () => {
  it('is set aside with a reason and never without, and taken back, and the focus is always somewhere', async () => {
    const { page, problems } = await opened();
    const item = action(1);
    await row(page, item).getByRole('button', { name: 'Does not apply' }).click();
    await page.keyboard.type('   ');
    await row(page, item).getByRole('button', { name: 'Keep' }).click();
    expect(await row(page, item).getByRole('textbox').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator(':focus').innerText()).toBe('Does not apply');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Oslo does it <b>for us</b>');
    await row(page, item).getByRole('button', { name: 'Keep' }).click();
    expect(await row(page, item).innerText()).toContain('It does not apply to us because Oslo does it <b>for us</b>');
    expect(await page.locator(':focus').innerText()).toBe('Undo');
    expect(await page.getByText('1 not applicable').count()).toBe(1);
    await page.reload();
    await row(page, item).getByRole('button', { name: 'Undo' }).click();
    expect(await focused(page)).toBe(item.key);
    expect(await row(page, item).innerText()).not.toContain('Oslo');
    expect(problems).toEqual([]);
  });
});

describe('a note', () => {
  it('is kept, changed and taken away', async () => {
    const { page } = await opened();
    const item = action(2);
    await row(page, item).getByRole('button', { name: 'Note' }).click();
    await page.keyboard.type('Anna asks the bank');
    await row(page, item).getByRole('button', { name: 'Keep' }).click();
    expect(await page.locator(':focus').innerText()).toBe('Change');
    await page.reload();
    await row(page, item).getByRole('button', { name: 'Change' }).click();
    await row(page, item).getByRole('textbox', { name: 'Your note' }).fill('Anna asked');
    await row(page, item).getByRole('button', { name: 'Keep' }).click();
    expect(await row(page, item).innerText()).toContain('Your note: Anna asked');
    await row(page, item).getByRole('button', { name: 'Change' }).click();
    await row(page, item).getByRole('textbox').fill('');
    await row(page, item).getByRole('button', { name: 'Keep' }).click();
    expect(await page.locator(':focus').innerText()).toBe('Note');
    expect(await row(page, item).innerText()).not.toContain('Your note');
  });
});

describe('two tabs', () => {
  it('show the same at once, and lose nothing that either was told', async () => {
    const { page: one, problems } = await opened();
    const two = await tabOf(one.context(), one.url());
    const [first, second] = [action(0), action(1)];
    await Promise.all([box(one, first).check(), box(two, second).check()]);
    await expect.poll(() => box(two, first).isChecked()).toBe(true);
    await expect.poll(() => box(one, second).isChecked()).toBe(true);
    // Of one action: a note in one, and its tick taken back in the other, at the same time.
    await row(two, first).getByRole('button', { name: 'Note' }).click();
    await row(two, first).getByRole('textbox').fill('from the second tab');
    await Promise.all([box(one, first).uncheck(), row(two, first).getByRole('button', { name: 'Keep' }).click()]);
    for (const tab of [one, two]) {
      await row(tab, first).getByText('from the second tab').waitFor();
      await expect.poll(() => box(tab, first).isChecked()).toBe(false);
    }
    const three = await tabOf(one.context(), one.url());
    expect([await box(three, first).isChecked(), await box(three, second).isChecked()]).toEqual([false, true]);
    await row(three, first).getByText('from the second tab').waitFor();
    expect(problems).toEqual([]);
  });

  it('keep what one of them knows when the other is older and has missed it', async () => {
    const { page: one } = await opened();
    const item = action(0);
    await box(one, item).check();
    // A tab that was asleep writes over it, with what it knew.
    const two = await tabOf(one.context(), urlOf(shipped(), '/tools/'));
    await keep(two, SPACE + item.key, { v: 2, note: { says: 'late', at: Date.now() } });
    await row(one, item).getByText('late').waitFor();
    expect(await box(one, item).isChecked()).toBe(true);
    expect(JSON.parse((await kept(two, SPACE + item.key)) ?? '{}')).toMatchObject({ mark: { is: 'done' }, note: { says: 'late' } });
  });

  it('never take the focus from where it is', async () => {
    const { page: one } = await opened();
    const item = action(0);
    await keep(one, SPACE + item.key, aTick(item.text, 'na'));
    await one.reload();
    const two = await tabOf(one.context(), one.url());
    await row(one, item).getByRole('button', { name: 'Undo' }).focus();
    await row(two, item).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => row(one, item).getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await focused(one)).toBe(item.key);
  });
});

describe('where the browser keeps nothing', () => {
  it('says so in one line when storage is denied, and everything works until the page is left', async () => {
    const { page, problems } = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(urlOf(shipped(), ROUTE));
    await box(page, action(0)).check();
    expect(await box(page, action(0)).isChecked()).toBe(true);
    expect(await page.locator('.trouble').innerText()).toBe(
      'This browser keeps nothing for this site, so your ticks last until you leave the page. Save them as a file to keep them.',
    );
    await page.locator('label[for=show-open]').click();
    expect(await page.locator('[data-shown]').innerText()).toMatch(/^Shows \d+ of/);
    expect(problems).toEqual([]);
  });

  it('says so when storage is full, and keeps everything once there is room again', async () => {
    const { page, problems } = await opened();
    await page.evaluate(() => {
      // Really full: as much as the browser gives, to the last letter.
      let size = 2 ** 22;
      for (let part = 0; size >= 1; part++) {
        try {
          localStorage.setItem(`filler${part}`, 'x'.repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    await box(page, action(0)).check();
    expect(await page.locator('.trouble').innerText()).toContain('This browser has no room left');
    expect(await box(page, action(0)).isChecked()).toBe(true);
    await page.evaluate(() => {
      localStorage.removeItem('filler0');
    });
    await box(page, action(1)).check();
    expect(await page.locator('.trouble').innerText()).toBe('');
    await page.reload();
    expect([await box(page, action(0)).isChecked(), await box(page, action(1)).isChecked()]).toEqual([true, true]);
    expect(problems).toEqual([]);
  });

  it('leaves alone what it cannot read, says so, and goes on', async () => {
    const { page, problems } = await opened();
    const values = ['{', 'null', '[]', '"x"', '{"v":2,"mark":{"is":"maybe"}}', '{"v":3,"mark":{}}'];
    for (const [index, value] of values.entries()) await keep(page, SPACE + action(index).key, value);
    await keep(page, SPACE + action(7).key, aTick(action(7).text));
    await page.reload();
    expect(await page.locator('.trouble').innerText()).toBe(`${values.length} of your kept ticks cannot be read. They are left as they are.`);
    expect(await box(page, action(7)).isChecked()).toBe(true);
    for (const [index, value] of values.entries()) expect(await kept(page, SPACE + action(index).key)).toBe(value);
    await box(page, action(5)).check();
    expect(await kept(page, `${SPACE}${action(5).key}~`)).toBe(values[5]);
    expect(problems).toEqual([]);
  });

  it('reads what an older version kept', async () => {
    const { page } = await opened();
    const item = action(0);
    await keep(page, SPACE + item.key, { v: 1, is: 'done', at: Date.UTC(2026, 9, 14, 12), text: item.text, note: 'from version 1' });
    await page.reload();
    expect(await box(page, item).isChecked()).toBe(true);
    expect(await row(page, item).innerText()).toMatch(/Your note: from version 1[\s\S]*Ticked 14 October 2026/);
  });
});

describe('what changes under a tick', () => {
  it('is shown word by word, counts as open, and is confirmed', async () => {
    const { page } = await opened();
    const item = action(0);
    const words = item.text.split(' ');
    await keep(page, SPACE + item.key, aTick(['Formerly', ...words.slice(1)].join(' ')));
    const before = await page.locator('[data-done]').innerText();
    await page.reload();
    expect(await page.locator('[data-done]').innerText()).toBe(before);
    await row(page, item).getByText('Changed since you ticked it:').waitFor();
    // Until the script that compares them is there, both texts stand whole.
    await expect.poll(() => row(page, item).locator('del').textContent()).toBe('gone: Formerly');
    expect(await row(page, item).locator('ins').textContent()).toBe(`new: ${words[0] ?? ''}`);
    expect(await box(page, item).isChecked()).toBe(false);
    await row(page, item).getByRole('button', { name: 'Tick it again' }).click();
    expect(await focused(page)).toBe(item.key);
    expect(await box(page, item).isChecked()).toBe(true);
    await page.reload();
    expect(await row(page, item).getByText('Changed since').count()).toBe(0);
    expect(await box(page, item).isChecked()).toBe(true);
  });

  it('is not lost when an entry or the department gets another id', async () => {
    const { page } = await opened('/departments/archive/', {}, other());
    const key = 'new-wing/policies/retention#label-boxes';
    const text = 'Label every box with its year';
    await keep(page, 'gaitway:/handbook/sub/:records:new-wing/policies/keeping#label-boxes', aTick(text));
    await page.reload();
    expect(await box(page, { key }).isChecked()).toBe(true);
    expect(await page.locator('#aside-ticks').count()).toBe(0);
    await box(page, { key }).uncheck();
    await page.reload();
    expect(await box(page, { key }).isChecked()).toBe(false);
  });

  it('is kept aside and shown where the action is gone, until the reader lets it go', async () => {
    const { page } = await opened();
    await keep(page, `${SPACE}ai-adoption/policies/gone#old-form`, aTick('Sign the old form'));
    await keep(page, `${SPACE}ai-adoption/policies/gone#older-form`, aTick('Sign the older form', 'na'));
    await page.reload();
    const aside = page.getByRole('region', { name: 'Kept aside' });
    expect(await aside.innerText()).toMatch(/Sign the old form\s+Ticked [\s\S]*Sign the older form\s+Did not apply because: we have none/);
    await aside.getByRole('button', { name: 'Let it go' }).first().click();
    await expect.poll(() => aside.getByRole('listitem').count()).toBe(1);
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Kept aside');
    await aside.getByRole('button', { name: 'Let it go' }).click();
    await expect.poll(() => aside.count()).toBe(0);
    expect(await page.locator(':focus').innerText()).toBe('Save as a file');
    await page.reload();
    expect(await aside.count()).toBe(0);
  });
});

describe('progress as a file', () => {
  async function savedBy(page: Page): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^finance-\d{4}-\d\d-\d\d\.yaml$/);
    return text(await download.createReadStream());
  }
  async function takeIn(page: Page, file: string): Promise<string> {
    await page.locator('[type=file]').setInputFiles({ name: 'finance.yaml', mimeType: 'application/yaml', buffer: Buffer.from(file) });
    await page.locator('.filed').filter({ hasText: /./ }).waitFor();
    const says = await page.locator('.filed').innerText();
    await page.locator('.filed').evaluate((place) => {
      place.textContent = '';
    });
    return says;
  }

  it('goes from one browser to another, and what was said later stands', async () => {
    const { page: one } = await opened();
    await box(one, action(0)).check();
    await keep(one, SPACE + action(1).key, aTick(action(1).text, 'na'));
    await keep(one, SPACE + action(2).key, aTick('Said otherwise then'));
    await keep(one, SPACE + action(3).key, { v: 2, note: { says: 'a note', at: Date.now() } });
    await one.reload();
    const file = await savedBy(one);
    const { page: two, problems } = await opened();
    await keep(two, SPACE + action(1).key, aTick(action(1).text, 'done', Date.now()));
    await two.reload();
    expect(await takeIn(two, file)).toBe('Taken in: what the file says of 4 actions. Where you have said something since, or on the same day, that stands.');
    expect(await box(two, action(0)).isChecked()).toBe(true);
    expect(await box(two, action(1)).isChecked()).toBe(true);
    await row(two, action(2)).getByText('Changed since you ticked it').waitFor();
    await row(two, action(3)).getByText('a note').waitFor();
    await two.reload();
    expect(await box(two, action(0)).isChecked()).toBe(true);
    // Twice is once.
    await takeIn(two, file);
    expect(await two.getByRole('checkbox', { checked: true }).count()).toBe(2);
    expect(problems).toEqual([]);
  });

  it('is refused with its reason, and then nothing has changed', async () => {
    const { page } = await opened();
    const sound = { version: 1, site: 'northwind', department: 'finance', exported: '2026-11-20', by: 'Somebody', items: {} };
    const item = { state: 'done', day: '2026-11-01', digest: '00000000' };
    const { key } = action(0);
    const cases: [unknown, RegExp][] = [
      ['a: [yaml', /not a file that was saved here/],
      [{ ...sound, items: [] }, /not a file of progress/],
      [{ ...sound, version: 2 }, /of version 2, and this page reads version 1/],
      [{ ...sound, site: 'harbour' }, /another site, “harbour”/],
      [{ ...sound, department: 'legal' }, /another department, "legal"/],
      [{ ...sound, items: { [key]: item, [action(1).key]: { ...item, state: 'not-applicable' } } }, /is not complete/],
      [{ ...sound, items: { [key]: item, [action(1).key]: { ...item, day: '2026-02-30' } } }, /is not complete/],
      [{ ...sound, items: { [key]: item, [action(1).key]: { ...item, day: '2999-01-01' } } }, /of a day to come/],
    ];
    for (const [file, reason] of cases) {
      const says = await takeIn(page, typeof file === 'string' ? file : JSON.stringify(file));
      expect(says).toMatch(reason);
      expect(says).toMatch(/^The file was not taken in\. .* Nothing has changed\.$/);
    }
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.split(':').length > 2))).toEqual([]);
  });

  it('is taken in whole or not at all where there is little room', async () => {
    const { page } = await opened();
    const items = Object.fromEntries(
      openActions().map(({ key, text }) => [key, { state: 'done', day: '2026-11-01', digest: '00000000', text, note: 'n'.repeat(2000) }]),
    );
    await page.evaluate(() => {
      let size = 2 ** 22;
      for (let part = 0; size >= 1000; part++) {
        try {
          localStorage.setItem(`filler${part}`, 'x'.repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
      // Room for the first few, and not for all.
      localStorage.removeItem('filler0');
      localStorage.setItem('filler0', 'x'.repeat(2 ** 22 - 9000));
    });
    const file = { version: 1, site: 'northwind', department: 'finance', exported: '2026-11-20', by: 'Somebody', items };
    expect(await takeIn(page, JSON.stringify(file))).toContain('no room for it. Nothing has changed.');
    expect(await page.evaluate((space) => Object.keys(localStorage).filter((name) => name.startsWith(space)), SPACE)).toEqual([]);
    expect(await page.locator('.note').count()).toBe(0);
  });
});

describe('filters', () => {
  const visible = (page: Page): Promise<number> => page.locator('[data-key]').evaluateAll((rows) => rows.filter((one) => !(one as HTMLElement).hidden).length);
  const query = (page: Page): string => new URL(page.url()).search;

  it.each(['open', 'soon', 'waiting'])('shows what is %s, as many as it says', async (show) => {
    const { page } = await opened();
    const label = page.locator(`label[for=show-${show}]`);
    const count = Number(/\d+/.exec((await label.locator('.n').textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(0);
    await label.click();
    expect(await visible(page)).toBe(count);
    expect(query(page)).toBe(`?show=${show}`);
    expect(await page.locator('[data-shown]').innerText()).toMatch(new RegExp(`^Shows ${count} of \\d+ actions: those that are `));
  });

  it('keeps its state in the address: sent to somebody, and taken back', async () => {
    const { page } = await opened(`${ROUTE}?show=open&owner=Controller`);
    expect(await page.getByRole('radio', { name: /^open/ }).isChecked()).toBe(true);
    expect(await page.locator('[name=owner]').inputValue()).toBe('Controller');
    const both = await visible(page);
    await page.locator('[name=owner]').selectOption('');
    expect(query(page)).toBe('?show=open');
    expect(await visible(page)).toBeGreaterThan(both);
    await page.goBack();
    await expect.poll(() => visible(page)).toBe(both);
    expect(await page.locator('[name=owner]').inputValue()).toBe('Controller');
  });

  it('says so where nothing fits, and offers the way back', async () => {
    const { page } = await opened(`${ROUTE}?show=waiting&owner=Nobody`);
    expect(await visible(page)).toBe(0);
    expect(await page.locator('[data-shown]').innerText()).toBe('There are no actions that are waiting for something else and belong to Nobody.');
    expect(await page.locator('.fits').allTextContents()).toEqual(expect.arrayContaining(['0 of them shown']));
    await page.locator('label[for=show-all]').click();
    await page.locator('[name=owner]').selectOption('');
    expect(new Set(await page.locator('[data-fits]').allTextContents())).toEqual(new Set(['']));
  });

  it('keeps in sight what was just ticked, with the focus, until one chooses again', async () => {
    const { page } = await opened(`${ROUTE}?show=open`);
    const item = action(0);
    const before = Number(await page.locator('label[for=show-open] .n').textContent());
    await box(page, item).focus();
    await page.keyboard.press('Space');
    expect(await focused(page)).toBe(item.key);
    expect(await row(page, item).isVisible()).toBe(true);
    expect(Number(await page.locator('label[for=show-open] .n').textContent())).toBe(before - 1);
    await page.locator('label[for=show-soon]').click();
    await page.locator('label[for=show-open]').click();
    expect(await row(page, item).isVisible()).toBe(false);
  });

  it('waits no more for what the reader has ticked', async () => {
    const { page } = await opened();
    const waiting = page.locator('[data-needs]').first();
    const key = (await waiting.getAttribute('data-key')) ?? '';
    const needs = ((await waiting.getAttribute('data-needs')) ?? '').split(' ');
    const own = needs.filter((need) => parsedPage(shipped(), ROUTE).document.querySelector(`[data-key="${need}"]`));
    expect(own).toEqual(needs);
    const before = Number(await page.locator('label[for=show-waiting] .n').textContent());
    for (const need of needs) {
      await row(page, { key: need }).evaluate((one) => one.closest('details')?.setAttribute('open', ''));
      await box(page, { key: need }).check();
    }
    expect(
      await row(page, { key })
        .locator('.waits')
        .evaluate((line) => (line as HTMLElement).hidden),
    ).toBe(true);
    expect(Number(await page.locator('label[for=show-waiting] .n').textContent())).toBeLessThan(before);
  });

  it('gives way to a link that leads to an action, and opens what is folded', async () => {
    const { page } = await opened();
    const folded = page.locator('details [data-key]').first();
    const id = (await folded.getAttribute('id')) ?? '';
    await page.goto(`${urlOf(shipped(), ROUTE)}?show=waiting#${id}`);
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect(query(page)).toBe('');
    expect(await page.locator(`[id="${id}"]`).evaluate((target) => target.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  it('says on paper what it leaves out, and leaves out nothing by itself', async () => {
    const { page } = await opened(`${ROUTE}?show=waiting`);
    await page.emulateMedia({ media: 'print' });
    const count = await visible(page);
    const all = await page.locator('[data-key]').count();
    expect(await page.locator('[data-left-out]').innerText()).toBe(
      `This print leaves out ${all - count} of ${all} actions. It shows those that are waiting for something else.`,
    );
    expect(await page.locator('[data-left-out]').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('label[for=show-all]').click();
    await page.emulateMedia({ media: 'print' });
    const unseen = await page.locator('[data-key]').evaluateAll((rows) => rows.filter((one) => one.getBoundingClientRect().height === 0).length);
    expect(unseen).toBe(0);
    expect(await page.locator('[data-left-out]').innerText()).toBe('');
    expect(await page.locator('.filter, .tools').first().isVisible()).toBe(false);
  });
});

describe('without a script', () => {
  it('every action is there with its box, owner, day, source and what it waits for, and no control', async () => {
    const { page } = await opened(ROUTE, { javaScriptEnabled: false });
    const rows = page.locator('[data-key]');
    expect(await rows.count()).toBeGreaterThan(50);
    expect(await rows.locator('.box').count()).toBe(await rows.count());
    expect(await rows.getByRole('link', { name: 'Source' }).count()).toBeGreaterThan(0);
    expect(await page.locator('main').getByRole('checkbox').count()).toBe(0);
    expect(await page.locator('main button:visible, main select:visible, main input:visible').count()).toBe(0);
    expect(await page.getByText('What you tick stays').isVisible()).toBe(false);
  });

  it('nothing is dead where only its own script is missing', async () => {
    const { page } = await newPage();
    await page.route(/department-ticks\..*\.js$/, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto(urlOf(shipped(), ROUTE));
    expect(await page.locator('main button:visible, main select:visible, main input:visible').count()).toBe(0);
  });

  it('links lead to every action, in place and where it is written', () => {
    const { document } = parsedPage(shipped(), ROUTE);
    for (const one of document.querySelectorAll<HTMLElement>('[data-key]')) {
      const [source, link] = [...one.querySelectorAll('.tools a')].map((anchor) => anchor.getAttribute('href') ?? '');
      expect(document.getElementById(link?.slice(1) ?? '')).toBe(one);
      const [route = '', anchor = ''] = source?.split('#') ?? [];
      expect(parsedPage(shipped(), route).document.getElementById(anchor), source).not.toBeNull();
    }
  });
});

describe('for everybody', () => {
  it('moves nothing when the script comes', async () => {
    const { page } = await newPage({ width: 390 });
    await page.goto(urlOf(shipped(), ROUTE), { waitUntil: 'networkidle' });
    expect(await layoutShiftOf(page)).toBeLessThan(0.01);
  });

  it('has targets of 24 pixels, real labels and no barrier in any state, also in the dark on a phone', async () => {
    const { page } = await opened();
    await keep(page, SPACE + action(0).key, aTick(action(0).text));
    await keep(page, SPACE + action(1).key, aTick(action(1).text, 'na'));
    await keep(page, SPACE + action(2).key, { ...(aTick('Once something else') as object), note: { says: 'noted', at: 1 } });
    await keep(page, `${SPACE}a/b/c#d`, aTick('Gone'));
    await page.reload({ waitUntil: 'networkidle' });
    await row(page, action(3)).getByRole('button', { name: 'Note' }).click();
    expect.soft(await violationsOn(page), 'light').toEqual([]);
    const small = await page.locator('main button:visible, main [type=checkbox]:visible, main select:visible').evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width < 24 || height < 24 ? [`${control.outerHTML.slice(0, 80)}: ${width} × ${height}`] : [];
      }),
    );
    expect.soft(small).toEqual([]);
    expect
      .soft(
        await row(page, action(0))
          .getByRole('checkbox', { name: action(0).text, exact: true })
          .count(),
      )
      .toBe(1);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 800 });
    expect.soft(await violationsOn(page), 'dark, 320 pixels wide').toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    // Text of twice the size, as people set it in their browser.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await page.setViewportSize({ width: 640, height: 800 });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'text of 200 %').toBeLessThanOrEqual(0);
  });

  it('costs the reader less than 6 kB of script beside what every page loads, and less than 8 kB in all', () => {
    const [all, everywhere] = [ROUTE, '/ai-adoption/policies/acceptable-use/'].map((route) => pageDownload(shipped().dir, route).bytes.JavaScript);
    expect(all).toBeGreaterThan(everywhere ?? Infinity);
    expect((all ?? 0) - (everywhere ?? 0)).toBeLessThan(6000);
    expect(all).toBeLessThan(8000);
  });
});
