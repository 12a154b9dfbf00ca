/** Calendars, opened by a reader that is not ours. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { anAction, anEntry, aSite, sound } from '../support/entries.ts';
import { AWKWARD, awkward, fileOf } from './support.ts';

const DEPARTMENT = '/exports/departments/sales/calendar.ics';
const BOOK = '/exports/playbooks/growth/calendar.ics';

function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('the calendar of a department', () => {
  const text = fileOf(DEPARTMENT);
  const events = eventsOf(text);

  it('is the one of the golden file', async () => {
    await expect(text).toMatchFileSnapshot('golden/sales-calendar.ics');
  });

  it('gives every word back', () => {
    const actions = events.filter(({ uid }) => uid.startsWith('action.growth.policies.awkward.'));
    expect(actions.map(({ summary }) => summary)).toEqual(AWKWARD);
    expect(actions[0]?.description).toBe(
      'Owner: Head, "sales"\nEvidence: A note; kept\nGrowth, Prepare\nOn the site: https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-0',
    );
  });

  it('has whole days, and the reviews of what binds the department', () => {
    for (const { startDate } of events) expect(startDate.isDate).toBe(true);
    expect(events.map(({ uid, startDate }) => `${startDate.toString()} ${uid}`)).toEqual([
      '2026-04-08 action.growth.phases.go.begin@acme',
      '2026-05-01 action.growth.phases.go.was-done@acme',
      ...AWKWARD.map((_, index) => `2026-07-${10 + index} action.growth.policies.awkward.item-${index}@acme`),
      '2026-07-31 review.growth.policies.awkward@acme',
    ]);
  });

  it('ends every line with CRLF, none of them longer than 75 bytes and no character cut in two', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
  });

  it('is stamped with the day of the build and nothing else', () => {
    const stamps = new Set(text.match(/^DTSTAMP:.*$/gm));
    expect([...stamps].map((stamp) => stamp.trim())).toEqual(['DTSTAMP:20260615T000000Z']);
  });
});

describe('a later calendar', () => {
  it('replaces what an earlier one brought: the same UIDs, a higher revision, a later stamp', () => {
    const content = (due: string) => [anEntry('policy', 'travel', { obligations: [anAction('book', { due })] })];
    const at = (due: string, today: string) =>
      eventsOf(fileOf(DEPARTMENT, sound(content(due), { site: aSite({ id: 'acme' }), today }).organisation)).map(({ uid, sequence, startDate }) => ({
        uid,
        sequence,
        day: startDate.toString(),
      }));
    const [before, after] = [at('2026-07-01', '2026-06-15'), at('2026-07-08', '2026-06-22')];
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect([before[0]?.day, after[0]?.day]).toEqual(['2026-07-01', '2026-07-08']);
    expect((after[0]?.sequence ?? 0) - (before[0]?.sequence ?? 0)).toBe(7);
  });
});

describe('a department that no day concerns', () => {
  it('has no calendar, since a calendar may not be empty', () => {
    const { organisation } = sound([anEntry('policy', 'travel', { departments: ['finance'], obligations: [anAction('book', { departments: ['finance'] })] })]);
    expect(() => fileOf(DEPARTMENT, organisation)).toThrow('There is no file');
  });
});

describe('the calendar of a playbook', () => {
  it('has the gates ahead, the actions of all departments and the reviews, each once', () => {
    const events = eventsOf(fileOf(BOOK));
    const names = events.map(({ uid }) => uid);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('gate.growth.phases.go@acme');
    expect(names).toContain('review.growth.policies.awkward@acme');
    expect(names.filter((name) => name.startsWith('action.'))).toHaveLength(AWKWARD.length + 2);
  });

  it('shares its UIDs with the calendars of departments', () => {
    const [book, department] = [BOOK, DEPARTMENT].map((path) => eventsOf(fileOf(path, awkward())).map(({ uid }) => uid));
    expect(department?.filter((uid) => !book?.includes(uid))).toEqual([]);
  });
});
