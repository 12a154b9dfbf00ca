/** The shipped content, checked and linked as the build does it: what the tests of this folder look at. */
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { BodyNode } from '#model/entry.ts';
import type { Entry, Organisation, Playbook } from '#model/organisation.ts';
import { checkedContent } from '#site/checked-content.ts';
import { allEntries } from '#views/routes.ts';

const root = new URL('../../', import.meta.url);
const content = fileURLToPath(new URL('content', root));
const cacheDir = fileURLToPath(new URL('node_modules/.cache/gaitway', root));

const checked = await checkedContent({ content, today: undefined, cacheDir, draws: 'none' });
if (!checked.organisation) throw new Error('The shipped content could not be linked; run "npm run check".');

export const organisation: Organisation = checked.organisation;
export const diagnostics: readonly Diagnostic[] = checked.diagnostics;
export const entries: readonly Entry[] = allEntries(organisation);

export function playbookOf(id: string): Playbook {
  const found = organisation.playbooks.find((playbook) => playbook.id === id);
  if (!found) throw new Error(`There is no playbook "${id}".`);
  return found;
}

/** The two playbooks, by what they are about. */
export const adoption = playbookOf('ai-adoption');
export const market = playbookOf('market-entry');

/** Blocks after which a sentence has ended, whether or not a full stop stands there. */
const BLOCKS = /<\/(?:p|li|h[1-6]|td|th|tr|blockquote|dd|dt|figcaption)>/g;

/** What readers see of a body, block by block; drawings and code are left out. */
export function blocksOf(nodes: readonly BodyNode[]): string[] {
  return nodes
    .map((node) => (typeof node === 'string' ? node : `\n${blocksOf(node.children).join('\n')}\n`))
    .join('')
    .replace(/<(svg|pre|figure)\b[\s\S]*?<\/\1>/g, '\n')
    .replace(BLOCKS, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
