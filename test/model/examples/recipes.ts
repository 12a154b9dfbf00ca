/** How the example of each code becomes content that can be checked. The text of the example goes into it as it is. */
import type { DiagnosticCode } from '#model/diagnostic.ts';
import { focusOf, FRAME, LIKING, P, type Files } from './frame.ts';

export interface Content {
  readonly files: Files;
  /** The day that the example names. */
  readonly today?: string | undefined;
}

type Recipe = (example: string, isBad: boolean) => Content;

const BEFORE_AND_AFTER = 'It tells in words what the content was before. test/model/ids/problems.test.ts has both states.';

/** Codes whose examples cannot be run as they are shown, and why. */
export const NOT_RUN: Partial<Record<DiagnosticCode, string>> = {
  'unreadable-file':
    'It shows the rights of a file, and tests may run as root, who may read everything. test/source/read-content.test.ts has a file without rights.',
  'id-vanished': BEFORE_AND_AFTER,
  'id-reused': BEFORE_AND_AFTER,
  'id-unrecorded': BEFORE_AND_AFTER,
};

const TRAVEL = `${P}/policies/travel.mdx`;
const REPLIES = `${P}/use-cases/replies.mdx`;

export const RECIPES: Partial<Record<DiagnosticCode, Recipe>> = {
  'empty-content': listed,
  'missing-site': listed,
  'missing-playbook': (example) => ({ files: { 'site.yaml': textOf('site.yaml'), ...listed(example).files } }),
  'unknown-folder': named,
  'wrong-extension': named,
  'bad-id': named,
  'reserved-id': named,
  'duplicate-entry': named,
  'too-large': (example) => {
    const [, file = '', size, unit] = /^(\S+) +\((\d+) (MB|kB)/.exec(example) ?? [];
    return withFiles({ [`${P}/${file}`]: textOf(TRAVEL) + 'A journey.\n\n'.repeat((Number(size) * (unit === 'MB' ? 1e6 : 1e3)) / 12) });
  },
  'not-text': (example, isBad) => {
    const written = `${example.replace(/ {3}\(saved as .*\)$/, '').replace('\uFFFD', 'é')}\n`;
    return withFiles({ [TRAVEL]: Buffer.from(withFields(TRAVEL, written), isBad ? 'latin1' : 'utf8') });
  },
  'conflict-marker': (example) => withFiles({ [TRAVEL]: textOf(TRAVEL).replace(/^title: .*$/m, example) }),
  'no-front-matter': (example) => withFiles({ [TRAVEL]: `${example}\n` }),
  'broken-yaml': fields,
  'unknown-key': fields,
  'missing-field': (example) => withFiles({ [TRAVEL]: withFields(TRAVEL, example, ['title', 'summary', 'owner']) }),
  'wrong-value': fields,
  'cut-text': fields,
  'duplicate-id': fields,
  'broken-reference': fields,
  'self-reference': fields,
  'needs-cycle': fields,
  'needs-later-phase': fields,
  'too-deep': body,
  'outside-content': body,
  'broken-body': body,
  'code-in-content': body,
  'html-in-content': body,
  'unsafe-link': body,
  'unknown-component': body,
  'wrong-prop': body,
  'broken-link': body,
  'broken-image': body,
  'missing-alt': body,
  'broken-diagram': body,
  'wrong-heading': body,
  'task-list': body,
  'vague-link': body,
  'unclosed-fence': body,
  'foreign-progress': (example) => progress(example),
  'impossible-day': (example) => progress(example.replace('{ day:', '{ state: done, digest: "00000000", day:')),
  'stale-progress': (example) => progress(`items:\n  ${example.replace('state: done', 'state: done, digest: "00000000", day: 2026-06-01')}`),
  'phase-skipped': fields,
  'phase-stalled': fields,
  'no-objective': (example) => withFiles({ [REPLIES]: withFields(REPLIES, example, ['objective']) }),
  'concern-uncovered': (example) => fields(`# controls/access.mdx\n${example}`),
  unmeasured: (example) => {
    const file = `${P}/metrics/buy-in.mdx`;
    return withFiles({ [file]: withFields(file, example, ['reviewEvery', 'baseline', 'target']) });
  },
  'no-change-management': (example) => fields(`# phases/first.mdx\n${example}`),
  'autonomy-above-ceiling': fields,
  'risk-unanswered': (example, isBad) => {
    const silent = Object.fromEntries(
      [`${P}/policies/data-handling.mdx`, `${P}/controls/access.mdx`].map((file) => [file, textOf(file).replace('answers: [leakage]\n', '')]),
    );
    return isBad ? withFiles(silent) : fields(example, silent);
  },
  'scope-too-wide': (example) => fields(`# use-cases/replies.mdx\n${example}`),
  'vague-action': (example) => fields(`obligations:\n${example.replaceAll(/^/gm, '  ')}`),
  'review-overdue': fields,
  'idle-department': (example) => {
    // What a policy asks of all would be something to do, and the example has two departments.
    const { 'departments/support.mdx': _support, ...files } = FRAME;
    const asking = Object.keys(files).filter((file) => file.includes('/policies/'));
    const silent = Object.fromEntries(asking.map((file) => [file, withFields(file, '', ['obligations'])]));
    const sales = { [REPLIES]: withFields(REPLIES, 'departments: [sales]') };
    const { files: changed } = fields(`# phases/first.mdx\n${example.replace(/^# .*\n/, '')}`);
    const file = `${P}/phases/first.mdx`;
    return { files: { ...files, ...silent, ...sales, [file]: changed[file] ?? '' } };
  },
  'lesson-without-change': (example) => {
    const vendors = `${P}/policies/vendors.mdx`;
    const reviewed = /reviewed on (\S+)/.exec(example)?.[1] ?? '';
    const review = `---\ntitle: Summer\nsummary: What we learned.\nowner: Office manager\ndate: 2026-09-10\nworked: [This]\ndidNotWork: [That]\n${example}\n---\n`;
    return { ...withFiles({ [`${P}/reviews/summer.mdx`]: review, [vendors]: withFields(vendors, `reviewed: ${reviewed}`) }), today: '2026-09-15' };
  },
  'placeholder-text': fields,
  'duplicate-title': fields,
  'future-record': fields,
  'orphan-entry': (example) => {
    const [, file = ''] = /metrics\/([a-z]+)\.mdx/.exec(example) ?? [];
    const { files } = fields(example.replace(/^# (metrics\S*), .*$/m, '# $1'), { [`${P}/metrics/${file}.mdx`]: LIKING });
    return { files };
  },
  'unknown-former-id': (example) => {
    const { [TRAVEL]: _travel, ...files } = FRAME;
    return {
      files: {
        ...files,
        [`${P}/policies/journeys.mdx`]: withFields(TRAVEL, example),
        'ids.yaml': `ids:\n  ${P.replace('playbooks/', '')}/policies/travel: How we travel\n`,
      },
    };
  },
  'low-contrast': fields,
  'broken-font': (example, isBad) => fields(example, { 'fonts/house.woff2': Buffer.from(`wOF2${isBad ? 'OTTO' : '\0\u0001\0\0'}${' '.repeat(40)}`, 'latin1') }),
  'tool-undecided': register,
  'tool-contradiction': register,
  'waiver-expired': waiver,
  'waiver-unused': (example, isBad) => {
    const content = waiver(example);
    const read = { [TRAVEL]: withFields(TRAVEL, 'reviewed: 2026-11-24\nreviewEvery: P6M') };
    return isBad ? { ...content, files: { ...content.files, ...read } } : content;
  },
};

/** Fields of a progress file of sales, unless the example says whose; the policy has the action that examples name. */
function progress(example: string): Content {
  const file = /^# (progress\/\S+)/.exec(example)?.[1] ?? 'progress/sales.yaml';
  const base = { [file]: 'version: 1\ndepartment: sales\nexported: 2026-06-01\nby: Head of sales\nitems: {}\n' };
  return withFiles({
    'departments/finance.mdx': textOf('departments/sales.mdx').replaceAll('Sales', 'Finance'),
    [TRAVEL]: textOf(TRAVEL).replace('id: obey', 'id: book'),
    [file]: withFields(file, example.replace(/^# .*\n/, ''), [], base),
  });
}

/** A tree of files, each as the frame has it. */
function listed(example: string): Content {
  const lines = example.split('\n');
  const root = (lines[0] ?? '').replace(/^content\//, '');
  const files = lines.slice(1).map((line) => `${root}${line.trim()}`);
  return { files: Object.fromEntries(files.map((file) => [file, FRAME[file] ?? textOf(file.endsWith('playbook.mdx') ? `${P}/playbook.mdx` : TRAVEL)])) };
}

/** Paths of files, below the content folder or that of the playbook. */
function named(example: string): Content {
  const files = example.split('\n').map((file) => (file.startsWith('playbooks/') ? file : `${P}/${file}`));
  return withFiles(
    Object.fromEntries(
      files.map((file) => [file, textOf(file.endsWith('playbook.mdx') ? `${P}/playbook.mdx` : TRAVEL).replace('title: Travel', 'title: More')]),
    ),
  );
}

/** Fields of entries. A line "# policies/travel.mdx, on 1 December" says of which, and when; without it they are those of a policy. */
function fields(example: string, base?: unknown): Content {
  const known: Files = { ...FRAME, ...(typeof base === 'object' ? (base as Files) : {}) };
  const changed: Record<string, string> = {};
  let today: string | undefined;
  for (const section of `\n${example}`
    .split(/\n(?=# )/)
    .map((text) => text.trim())
    .filter((text) => text !== '')) {
    const [head = '', ...rest] = section.split('\n');
    const file = /^# (\S+?\.(?:mdx|yaml))/.exec(head)?.[1];
    const [, day, month] = /on (\d+) (December|May)/.exec(head) ?? [];
    if (day !== undefined) today = `2026-${month === 'May' ? '05' : '12'}-${day.padStart(2, '0')}`;
    const path = file === undefined ? (/^(?:status|autonomy): /m.test(section) ? REPLIES : TRAVEL) : file === 'site.yaml' ? file : `${P}/${file}`;
    const written = head.startsWith('# ') ? rest.join('\n') : section;
    changed[path] = withFields(path, path.includes('/phases/') ? nested(written) : written, [], known);
  }
  return { files: { ...known, ...changed }, today };
}

/** Actions of a phase stand in its focus. */
function nested(written: string): string {
  return written.replace(/^actions:\n(?:[ \t].*(?:\n|$))*/m, (actions) => focusOf(actions.trimEnd()));
}

function body(example: string): Content {
  return withFiles({ [REPLIES]: `${textOf(REPLIES)}\n${example}\n` });
}

/** Rules of a tool that nothing else is wrong with, and the classes of data that they are about. */
function register(example: string): Content {
  const classes = 'dataClasses:\n  - { id: open, title: Open, summary: For everybody }\n  - { id: secret, title: Secret, summary: For few }';
  const tool = '---\ntitle: Drafter\nsummary: Writes.\nowner: Office manager\ncategory: Writing\nstatus: approved\nvendor: Maker\ndepartments: all\n---\n';
  const file = 'tools/drafter.mdx';
  return withFiles({ 'site.yaml': withFields('site.yaml', classes), [file]: withFields(file, example.replace(/^# .*\n/, ''), [], { [file]: tool }) });
}

/** A waiver of site.yaml, for a policy whose review is overdue. */
function waiver(example: string): Content {
  return { ...fields(example, { [TRAVEL]: withFields(TRAVEL, 'reviewed: 2026-02-27\nreviewEvery: P6M') }), today: '2026-12-01' };
}

function withFiles(files: Files): Content {
  return { files: { ...FRAME, ...files } };
}

/** A file of the frame with other fields: those written take the place of their namesakes, and some are left out. */
function withFields(file: string, written: string, without: readonly string[] = [], files: Files = FRAME): string {
  const text = String(files[file] ?? FRAME[TRAVEL]);
  const [, head = '', rest = ''] = file.endsWith('.yaml') ? ['', text, ''] : (/^---\n([\s\S]*?)\n?---\n([\s\S]*)$/.exec(text) ?? []);
  const keys = [...[...written.matchAll(/^([A-Za-z]+):/gm)].map((match) => match[1] ?? ''), ...without];
  const kept = head.split(/\n(?=\S)/).filter((block) => !keys.some((key) => block.startsWith(`${key}:`)));
  const all = [...kept, written.trimEnd()].join('\n').trim();
  return file.endsWith('.yaml') ? `${all}\n` : `---\n${all}\n---\n${rest}`;
}

function textOf(file: string): string {
  return String(FRAME[file]);
}
