/** Small parts of which the page's own words are made. */
import { element } from './search-dom.ts';

/** The day of a moment where the reader is, `YYYY-MM-DD`. */
export function dayOf(moment: number): string {
  return new Date(moment).toLocaleDateString('sv');
}

/** A day of the reader's own, as the page writes days. */
export function dayElement(moment: number): HTMLTimeElement {
  const words = new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return element('time', { dateTime: dayOf(moment) }, words);
}

export function button(label: string, press: () => void): HTMLButtonElement {
  return element('button', { type: 'button', onclick: press }, label);
}

/** The words of a list in an attribute. */
export function wordsIn(text: string | undefined): string[] {
  return text?.split(' ').filter(Boolean) ?? [];
}
