/** Cases that need a whole content: references, places of files, pictures, empty collections. They are changes of one sound playbook. */
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME, P, type Files } from '../../model/examples/frame.ts';
import { PNG } from '../content-folder.ts';
import type { Finding } from './one-file.ts';

export interface ContentCase {
  readonly name: string;
  readonly files: Files;
  /** What files alone cannot say: links, rights. */
  readonly prepare?: (folder: string) => void;
  /** `file code line:column suggestion`; files of the playbook without its folder. Everything that is found. */
  readonly findings: readonly Finding[];
}

const TRAVEL = `${P}/policies/travel.mdx`;
const REPLIES = `${P}/use-cases/replies.mdx`;
const MAP = `${P}/use-cases/map.png`;

const NFC = 'policies/caf\u00E9.mdx';
const NFD = 'policies/cafe\u0301.mdx';

const textOf = (file: string): string => String(FRAME[file]);
/** Travel with one more field, in line 11. */
const field = (line: string, text = textOf(TRAVEL)): Files => ({ [TRAVEL]: text.replace(/\n---\n$/, `\n${line}\n---\n`) });
const swap = (file: string, from: string, to: string): Files => ({ [file]: textOf(file).replace(from, () => to) });
const OBEY = /^ {2}- \{ id: obey.*$/m;
/** Travel with other obligations, from line 10 on. */
const obligations = (...actions: string[]): Files => ({
  [TRAVEL]: textOf(TRAVEL).replace(OBEY, actions.map((action) => `  - { ${action}, departments: all, owner: O, due: week 2, evidence: E }`).join('\n')),
});
/** The text of a use case, in line 14. */
const body = (text: string, files: Files = {}): Files => ({ [REPLIES]: `${textOf(REPLIES)}\n${text}\n`, ...files });
const more = (...files: string[]): Files => Object.fromEntries(files.map((file) => [`${P}/${file}`, textOf(TRAVEL).replace('title: Travel', 'title: More')]));
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2">${inside}</svg>`;
const without = (...starts: string[]): Files => Object.fromEntries(Object.entries(FRAME).filter(([file]) => !starts.some((start) => file.startsWith(start))));

const changed = (name: string, files: Files, ...findings: Finding[]): ContentCase => ({ name, files: { ...FRAME, ...files }, findings });
const whole = (name: string, files: Files, ...findings: Finding[]): ContentCase => ({ name, files, findings });
const prepared = (name: string, prepare: (folder: string) => void, ...findings: Finding[]): ContentCase => ({ name, files: FRAME, prepare, findings });

const link = (target: string, name: string) => (folder: string) => {
  symlinkSync(target.startsWith('/') ? target : join(folder, target), join(folder, P, name));
};

/** One playbook of one phase, and nothing to do in it. */
const BARE = without(`${P}/phases`, `${P}/policies`, `${P}/risks`, `${P}/controls`, `${P}/metrics`, `${P}/use-cases`);
const ONE_PHASE: Files = {
  ...BARE,
  [`${P}/playbook.mdx`]: textOf(`${P}/playbook.mdx`)
    .replace('[first, second]', '[first]')
    .replace(/objectives:\n.*\n/, ''),
  [`${P}/phases/first.mdx`]: textOf(`${P}/phases/first.mdx`).replace(/focus:\n(?: .*\n)*/, ''),
};

/** A fourth department, while all that is to be done is for the first three. */
const LEGAL: Files = {
  'departments/legal.mdx': '---\ntitle: Legal\nsummary: S.\nowner: O\nlead: L\ncontact: C\n---\n',
  ...Object.fromEntries(
    Object.keys(FRAME)
      .filter((file) => /\/(?:policies|phases)\//.test(file))
      .map((file) => [file, textOf(file).replaceAll('departments: all, owner', 'departments: [sales, support, logistics], owner')]),
  ),
};

export const CONTENT_CASES: readonly ContentCase[] = [
  changed('4 an unknown id', field('supersedes: travl'), 'policies/travel.mdx broken-reference 11:13 travel'),
  changed('4 an unknown department', swap(TRAVEL, 'departments: all', 'departments: [salse]'), 'policies/travel.mdx broken-reference 7:15 sales'),
  changed('5 itself', field('supersedes: travel'), 'policies/travel.mdx self-reference 11:13'),
  changed(
    '6 a draft',
    { ...field('supersedes: vendors'), ...swap(`${P}/policies/vendors.mdx`, 'status:', 'draft: true\nstatus:') },
    'policies/travel.mdx broken-reference 11:13',
  ),
  changed('7 a circle of two', obligations('id: a, do: A, needs: [b]', 'id: b, do: B, needs: [a]'), 'policies/travel.mdx needs-cycle 10:28'),
  changed(
    '8 a circle of five',
    obligations(...['a', 'b', 'c', 'd', 'e'].map((id, index, all) => `id: ${id}, do: D, needs: [${all[(index + 1) % 5] ?? ''}]`)),
    'policies/travel.mdx needs-cycle 10:28',
  ),
  changed('9 an action of a later phase', obligations('id: a, do: A, needs: [second/work]'), 'policies/travel.mdx needs-later-phase 10:29'),
  changed('10 an identity in the fields', field('slug: other'), 'policies/travel.mdx unknown-key 11:1'),
  changed('11 ids that differ by case', more('policies/Travel.mdx'), 'policies/Travel.mdx bad-id travel', 'policies/travel.mdx duplicate-entry'),
  changed('12 ids that differ by a space', more('policies/by-train.mdx', 'policies/by train.mdx'), 'policies/by train.mdx bad-id by-train'),
  changed('13 one name in two forms of Unicode', more(NFD, NFC), `${NFD} bad-id cafe`, `${NFC} bad-id cafe`, `${NFC} duplicate-entry`),
  changed('23 a review that is overdue', field('reviewed: 2025-01-01\nreviewEvery: P6M'), 'policies/travel.mdx review-overdue 11:11'),
  changed('24 a record of a day to come', field('reviewed: 2062-06-12\nreviewEvery: P6M'), 'policies/travel.mdx future-record 11:11'),
  changed(
    '25 a department called no',
    swap(TRAVEL, 'departments: all', 'departments: [no, on]'),
    'policies/travel.mdx broken-reference 7:15',
    'policies/travel.mdx broken-reference 7:19',
  ),
  prepared('61 a link out of the folder', link('/etc/hostname', 'policies/out.mdx'), 'policies/out.mdx outside-content'),
  prepared('62 a link to a folder above', link(P, 'policies/loop'), 'policies/loop outside-content'),
  prepared('63 a link to nothing', link('/nowhere', 'policies/dangling.mdx'), 'policies/dangling.mdx outside-content'),
  prepared('64 a link inside the folder', link(TRAVEL, 'policies/inside.mdx'), 'policies/inside.mdx outside-content'),
  prepared(
    '65 a file without rights',
    (folder) => {
      chmodSync(join(folder, TRAVEL), 0o000);
    },
    // Root may read everything.
    ...(process.getuid?.() === 0 ? [] : ['policies/travel.mdx unreadable-file']),
  ),
  prepared(
    '66 a folder with the name of a file',
    (folder) => {
      mkdirSync(join(folder, P, 'policies/d.mdx'));
    },
    'policies/d.mdx unknown-folder',
  ),
  changed('67 .MDX', more('policies/trains.MDX'), 'policies/trains.MDX wrong-extension trains.mdx'),
  changed('68 .md among .mdx', more('policies/trains.md')),
  changed('69 an id that leaves its folder', field('supersedes: ../x'), 'policies/travel.mdx wrong-value 11:13'),
  changed('70 an id that is a path', field('supersedes: /etc/x'), 'policies/travel.mdx wrong-value 11:13'),
  changed(
    '71 ids with marks of addresses',
    more('policies/h#h.mdx', 'policies/q?x.mdx', 'policies/%2f.mdx', 'policies/a..b.mdx'),
    'policies/%2f.mdx bad-id 2f',
    'policies/a..b.mdx bad-id a-b',
    'policies/h#h.mdx bad-id h-h',
    'policies/q?x.mdx bad-id q-x',
  ),
  changed(
    '72 reserved names',
    { ...more('policies/con.mdx', 'policies/404.mdx', 'policies/index.mdx', 'policies/.mdx'), 'playbooks/pagefind/playbook.mdx': textOf(`${P}/playbook.mdx`) },
    'policies/.mdx bad-id',
    'policies/404.mdx reserved-id',
    'policies/con.mdx reserved-id',
    'policies/index.mdx reserved-id',
    'playbooks/pagefind/playbook.mdx reserved-id',
  ),
  changed('73 a name of emoji', more('policies/🚀.mdx'), 'policies/🚀.mdx bad-id'),
  changed(
    '79 a picture of 20 MB',
    body('![A map](map.png)', { [MAP]: Buffer.concat([PNG, Buffer.alloc(20_000_000)]) }),
    'use-cases/replies.mdx too-large 14:1',
  ),
  changed('127 a missing picture', body('![A map](nope.png)'), 'use-cases/replies.mdx broken-image 14:1'),
  changed('129 a picture without words', body('![](map.png)'), 'use-cases/replies.mdx missing-alt 14:1'),
  changed('130 text with the name of a picture', body('![A map](map.png)', { [MAP]: 'text' }), 'use-cases/replies.mdx broken-image 14:1'),
  changed(
    '133 a drawing with a script',
    body('![A map](map.svg)', { [`${P}/use-cases/map.svg`]: svg('<script>a()</script>') }),
    'use-cases/replies.mdx broken-image 14:1',
  ),
  changed('133 a drawing whose label looks like a handler', body('![A map](map.svg)', { [`${P}/use-cases/map.svg`]: svg('<text>yes onx=1</text>') })),
  changed('135 a link to no page', body('[The rules](/growth/policies/travle/)'), 'use-cases/replies.mdx broken-link 14:1 /growth/policies/travel/'),
  changed('135 a link to no playbook', body('[The rules](/growht/)'), 'use-cases/replies.mdx broken-link 14:1 /growth/'),
  changed('135 a link to no page of the site', body('[The rules](/growth/rules/)'), 'use-cases/replies.mdx broken-link 14:1'),
  changed('136 a link to no file', body('[The rules](../policies/travle.mdx)'), 'use-cases/replies.mdx broken-link 14:1 ../policies/travel.mdx'),
  changed('137 no such heading', body('## Rules\n\n[The rules](#ruls)'), 'use-cases/replies.mdx broken-link 16:1 #rules'),
  changed('138 no such heading of another page', body('[The rules](../policies/travel.mdx#nope)'), 'use-cases/replies.mdx broken-link 14:1'),
  changed('138 no such heading behind an address', body('[The rules](/growth/policies/travel/#nope)'), 'use-cases/replies.mdx broken-link 14:1'),
  changed(
    '139 addresses from the top of the site',
    body(
      '[May I](/may-i/) [Rules](/growth/policies/travel/#action-obey) [All](/growth/policies/) [Codes](/checks/broken-link/) [Paper](/departments/sales/print/)',
    ),
  ),
  changed(
    '140 a link to a draft',
    { ...body('[The vendors](../policies/vendors.mdx)'), ...swap(`${P}/policies/vendors.mdx`, 'status:', 'draft: true\nstatus:') },
    'use-cases/replies.mdx broken-link 14:1',
  ),
  whole('154 kinds without entries, 155 one phase, 156 a phase of nothing', ONE_PHASE, 'playbook.mdx concern-uncovered 2:8'),
  changed('157 a department of nothing', LEGAL, 'phases/first.mdx idle-department 11:3', 'phases/second.mdx idle-department 11:3'),
  changed('158 an action of no department', swap(TRAVEL, 'departments: all, owner', 'departments: [], owner'), 'policies/travel.mdx wrong-value 10:43'),
  changed('159 nothing but drafts', swap(`${P}/playbook.mdx`, 'start:', 'draft: true\nstart:'), ' empty-content'),
  changed(
    '160 an action with 40 before it',
    obligations(
      ...Array.from({ length: 40 }, (_, index) => `id: a${index}, do: D`),
      `id: last, do: D, needs: [${Array.from({ length: 40 }, (_, index) => `a${index}`).join(', ')}]`,
    ),
  ),
  changed('163 two entries of one title', more('policies/trains.mdx', 'policies/trams.mdx'), 'policies/trams.mdx duplicate-title 2:8'),
  changed('164 another text under the same id', swap(TRAVEL, 'do: Do obey', 'do: Obey at once')),
];
