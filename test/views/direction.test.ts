import { expect, it } from 'vitest';
import { directionOf } from '#views/page.ts';

it.each([
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
  ['uz', 'ltr'],
  ['ja-JP', 'ltr'],
])('a page in %s is read %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
