/** Calendars as RFC 5545 has them. */
import ical, { ICalCalendarMethod, ICalEventTransparency, escape } from 'ical-generator';
import type { Organisation } from '#model/organisation.ts';
import { daysBetween } from '#model/calendar-day.ts';
import type { FeedEvent } from '#views/feed-events.ts';
import { siteNameOf } from './identity.ts';
import { addressNote, addressOf, type ExportPlace } from './place.ts';

const CATEGORIES = { action: 'Action', review: 'Review', gate: 'Gate' } as const satisfies Record<FeedEvent['kind'], string>;

/**
 * The calendar of a department or a playbook: all-day events that block nobody's time. An event keeps its UID whatever file it stands in, and its revision and stamp grow with the day of the
 * build, so that a later import replaces what an earlier one brought.
 */
export function calendarText(organisation: Organisation, title: string, events: readonly FeedEvent[], place: ExportPlace): string {
  const { today, site } = organisation;
  const stamp = midnight(today);
  const calendar = ical({
    // The library writes the name as it is, and RFC 7986 has it as escaped text.
    name: escape(`${title}, ${site.title}`, false),
    prodId: { company: 'Gaitway', product: 'Checklists', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 24 * 60 * 60,
  });
  for (const event of events) {
    const address = addressOf(place, event.route);
    calendar.createEvent({
      id: `${event.name.replace(/[/#]/g, '.')}@${siteNameOf(organisation)}`,
      sequence: daysBetween('1970-01-01', today),
      stamp,
      start: midnight(event.day),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: event.title,
      description: [...event.facts, `On the site: ${address}`, addressNote(place)].filter((line) => line !== '').join('\n'),
      categories: [{ name: CATEGORIES[event.kind] }],
      // A URL is a whole one, or none.
      url: place.origin === undefined ? null : address,
    });
  }
  return `${calendar.toString().replace(/\r\n$/, '')}\r\n`;
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
