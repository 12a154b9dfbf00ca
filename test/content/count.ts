/** `node test/content/count.ts`: how much the shipped content holds, and how easily it reads. */
import { KINDS } from '#schema/kinds.ts';
import { actionsOf } from '#views/actions.ts';
import { median, proseOf, wordCountOf } from './prose.ts';
import { entries, organisation } from './shipped.ts';

const words = (of: readonly (typeof entries)[number][]): number => of.reduce((sum, entry) => sum + wordCountOf(entry), 0);
const homeOf = ({ playbook }: (typeof entries)[number]): string => organisation.playbooks.find(({ id }) => id === playbook)?.title ?? 'Organisation';

const rows = [...Map.groupBy(entries, (entry) => `${homeOf(entry)}\t${KINDS[entry.kind].label}`)].map(([name, of]) => [...name.split('\t'), of.length, words(of)]);
const actions = organisation.playbooks.map((playbook) => `${actionsOf(playbook).length} actions in ${playbook.title}`);
const eases = entries.map((entry) => proseOf(entry).ease);

for (const [home, kind, count, total] of rows) console.log(`${String(home).padEnd(14)}${String(kind).padEnd(12)}${String(count).padStart(5)} entries${String(total).padStart(8)} words`);
console.log(`\n${entries.length} entries with ${words(entries)} words; ${actions.join(', ')}.`);
console.log(`Reading ease (Flesch): median ${median(eases).toFixed(0)}, hardest entry ${Math.min(...eases).toFixed(0)}.`);
