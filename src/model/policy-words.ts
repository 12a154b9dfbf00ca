/** What a policy says, as one line of words: for whoever quotes it. */
import { COMPONENT_MARK } from './entry.ts';
import type { Policy } from './organisation.ts';

/** Whether a policy has these very words: in its text, in what it asks, or in its summary. Marks of emphasis, links and quotation do not count. */
export function saysWords(policy: Policy, words: string): boolean {
  const said = [policy.summary, ...policy.obligations.map(({ do: what }) => what), ...policy.body.markdown.split(/\n\s*\n|\n\s*[-|]|\|/)];
  return said.some((passage) => plain(passage).includes(plain(words)));
}

function plain(text: string): string {
  return text
    .replace(new RegExp(`${COMPONENT_MARK}[^${COMPONENT_MARK}]*${COMPONENT_MARK}`, 'g'), ' ')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[\\*_`[\]~]/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
