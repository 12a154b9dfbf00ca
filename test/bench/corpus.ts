/** A content folder of any size, the same in every run: all kinds, linked with one another, without an error. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { KINDS, type KindName } from '#schema/kinds.ts';
import { Prose, type LinkTo } from './prose.ts';
import { Random } from './random.ts';

export interface CorpusEntry {
  /** Below the content folder, with forward slashes. */
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

type InputOf<K extends KindName> = z.input<(typeof KINDS)[K]['schema']>;
type ActionInput = NonNullable<InputOf<'policy'>['obligations']>[number];
type Fields<K extends KindName> = Omit<InputOf<K>, 'title' | 'summary' | 'owner'>;

/** The day as of which the corpus is read. */
const TODAY = '2026-06-15';
const PHASES = ['first', 'second', 'third', 'fourth'] as const;
/** How often each kind stands in a playbook. */
const SHARES = { policy: 22, risk: 10, control: 8, pitfall: 12, 'use-case': 20, metric: 10, update: 13, review: 5 } as const;
const ENTRIES_OF_A_PLAYBOOK = 500;

/** Writes a corpus of `count` entries and returns them in the order of their files. */
export function writeCorpus(folder: string, count: number): CorpusEntry[] {
  const corpus = new Corpus(count);
  for (const { file, text } of corpus.files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return corpus.entries;
}

interface Placed {
  readonly kind: KindName;
  readonly slug: string;
  readonly file: string;
  readonly title: string;
}

class Corpus {
  readonly files: { readonly file: string; readonly text: string }[] = [];
  readonly entries: CorpusEntry[] = [];
  readonly #random = new Random(20260615);
  readonly #prose = new Prose(this.#random);
  readonly #departments: readonly string[];

  constructor(count: number) {
    const playbooks = Math.ceil(count / ENTRIES_OF_A_PLAYBOOK);
    const departments = this.#places('department', count < 300 ? 6 : 12);
    const tools = this.#places('tool', Math.min(40, Math.max(3, Math.round(count / 25))));
    const rest = count - departments.length - tools.length;
    const sizes = Array.from({ length: playbooks }, (_, index) => Math.floor(((index + 1) * rest) / playbooks) - Math.floor((index * rest) / playbooks));
    if (sizes.some((size) => size < 1 + PHASES.length + Object.keys(SHARES).length)) throw new Error(`${count} entries are too few for every kind.`);
    this.#departments = departments.map(({ slug }) => slug);
    const all = sizes.map((size, index) => this.#placesOf(`playbook-${index + 1}`, size));

    this.files.push({ file: 'site.yaml', text: stringify(siteOf(all.map(({ id }) => id))) });
    for (const place of departments) this.#write(place, { lead: 'Head of it', contact: 'The front desk', alsoCalled: [this.#prose.title()] }, departments);
    for (const place of tools) this.#write(place, this.#tool(all[0]), tools);
    for (const playbook of all) this.#writePlaybook(playbook, tools);
    this.entries.sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  #places(kind: KindName, count: number, playbook?: string): Placed[] {
    const folder = `${playbook === undefined ? '' : `playbooks/${playbook}/`}${KINDS[kind].folder ?? ''}`;
    return Array.from({ length: count }, (_, index) => {
      const slug = kind === 'phase' ? (PHASES[index] ?? '') : `${kind}-${index + 1}`;
      return { kind, slug, file: `${folder}/${slug}.mdx`, title: kind === 'phase' ? `Phase ${slug}` : `${this.#prose.title()} ${index + 1}` };
    });
  }

  #placesOf(id: string, size: number): PlaybookPlaces {
    const rest = size - 1 - PHASES.length;
    const kinds = Object.keys(SHARES) as (keyof typeof SHARES)[];
    let share = 0;
    const counts = kinds.map((kind) => {
      const before = Math.round((share * rest) / 100);
      share += SHARES[kind];
      return [kind, Math.round((share * rest) / 100) - before] as const;
    });
    const byKind = Object.fromEntries(counts.map(([kind, count]) => [kind, this.#places(kind, count, id)])) as Record<keyof typeof SHARES, Placed[]>;
    return {
      id,
      root: { kind: 'playbook', slug: id, file: `playbooks/${id}/playbook.mdx`, title: `Playbook ${this.#prose.title()}` },
      phases: this.#places('phase', PHASES.length, id),
      byKind,
    };
  }

  #writePlaybook({ root, phases, byKind }: PlaybookPlaces, tools: readonly Placed[]): void {
    const near = [...phases, ...Object.values(byKind).flat()];
    const metrics = slugsOf(byKind.metric);
    const objectives = metrics
      .slice(0, 4)
      .map((metric, index) => ({ id: `objective-${index + 1}`, title: this.#prose.title(), summary: this.#prose.sentence(), metric }));
    this.#write(
      root,
      { start: '2025-06-02', phases: [...PHASES], objectives, principles: [this.#prose.sentence(), this.#prose.sentence()] } satisfies Fields<'playbook'>,
      near,
    );
    phases.forEach((place, index) => this.#write(place, this.#phase(index, byKind), near));
    for (const place of byKind.policy) this.#write(place, this.#policy(byKind), near);
    for (const place of byKind.risk)
      this.#write(place, { phases: this.#phases(), likelihood: this.#random.between(1, 5), impact: this.#random.between(1, 5) } satisfies Fields<'risk'>, near);
    for (const place of byKind.control) {
      const expected = this.#phases().map((phase) => [phase, { expectation: this.#prose.sentences(2), actions: [this.#action(phase, phase)] }] as const);
      this.#write(place, { phases: Object.fromEntries(expected), answers: this.#random.some(slugsOf(byKind.risk), 2) }, near);
    }
    for (const place of byKind.pitfall) this.#write(place, this.#pitfall(byKind), near);
    for (const place of byKind['use-case']) this.#write(place, this.#useCase(byKind, tools), near);
    for (const place of byKind.metric) this.#write(place, this.#metric(), near);
    for (const place of byKind.update) {
      const about = this.#random.some(near, 2).map(({ slug }) => slug);
      const type = this.#random.pick(['success', 'difficulty', 'change', 'decision'] as const);
      this.#write(place, { date: this.#day(), type, about, departments: this.#audience() } satisfies Fields<'update'>, near);
    }
    for (const place of byKind.review) this.#write(place, this.#review(byKind), near);
  }

  #write(place: Placed, fields: object, near: readonly Placed[]): void {
    const { file, title } = place;
    const links = this.#random
      .some(
        near.filter((other) => other !== place),
        4,
      )
      .map((other): LinkTo => ({ title: other.title, path: posix.relative(posix.dirname(file), other.file) }));
    const summary = this.#prose.sentence();
    const body = this.#prose.body(links);
    this.entries.push({ file, title, summary, body });
    const common = { title, summary, owner: this.#role(), reviewed: this.#day(), reviewEvery: 'P12M' };
    this.files.push({ file, text: `---\n${stringify({ ...common, ...fields })}---\n\n${body}` });
  }

  #tool(playbook: PlaybookPlaces | undefined): Fields<'tool'> {
    const policy = playbook?.byKind.policy[0]?.slug;
    // Only what is refused may rest on any policy, also one that is not in force.
    const refused = { answer: 'no' as const, because: this.#prose.sentence(), ...(policy !== undefined && playbook && { policy: `${playbook.id}/${policy}` }) };
    return {
      category: this.#prose.title(),
      // Use cases take any tool, and none may be prohibited.
      status: this.#random.pick(['approved', 'trial'] as const),
      vendor: 'Maker',
      departments: 'all',
      allows: {
        open: { answer: 'yes', because: this.#prose.sentence() },
        inner: { answer: 'with-approval', because: this.#prose.sentence(), ask: this.#role() },
        secret: refused,
      },
    };
  }

  #phase(index: number, { policy, metric }: PlaybookPlaces['byKind']): Fields<'phase'> {
    const focus = Array.from({ length: 4 }, (_, at) => ({
      id: `focus-${at + 1}`,
      title: this.#prose.title(),
      summary: this.#prose.sentences(2),
      owner: this.#role(),
      objective: 'objective-1',
      actions: [this.#action(`focus-${at + 1}-a`), this.#action(`focus-${at + 1}-b`)],
    }));
    const criteria: NonNullable<Fields<'phase'>['gate']>['criteria'] = [
      { id: 'rule', title: this.#prose.title(), policy: policy[index]?.slug ?? policy[0]?.slug ?? '' },
      { id: 'figure', title: this.#prose.title(), metric: metric[index]?.slug ?? metric[0]?.slug ?? '', reaches: '>= 60' },
      { id: 'cases', title: this.#prose.title(), useCases: { status: 'proven', atLeast: 2 } },
      { id: 'board', title: this.#prose.title(), signOff: { role: 'Board' } },
    ];
    return {
      tagline: this.#prose.title(),
      question: `${this.#prose.title()}?`,
      aim: this.#prose.sentences(2),
      notInThisPhase: [this.#prose.sentence(), this.#prose.sentence()],
      duration: '26 weeks',
      ...(index < 2 && { entered: ['2025-06-02', '2025-12-01'][index] }),
      focus,
      ...(index > 0 && { gate: { title: `Gate to phase ${index + 1}`, criteria } }),
    };
  }

  #policy({ risk }: PlaybookPlaces['byKind']): Fields<'policy'> {
    return {
      status: this.#random.pick(['draft', 'approved', 'approved', 'retired'] as const),
      version: '1.2',
      approver: this.#role(),
      effective: this.#day(),
      departments: this.#audience(),
      fromPhase: this.#random.pick(PHASES),
      obligations: [this.#action('do-first'), this.#action('do-next', this.#random.pick(PHASES))],
      answers: this.#random.some(slugsOf(risk), 2),
    };
  }

  #pitfall({ risk }: PlaybookPlaces['byKind']): Fields<'pitfall'> {
    return {
      phases: this.#phases(),
      signs: [this.#prose.sentence(), this.#prose.sentence()],
      consequence: this.#prose.sentences(2),
      countermeasures: [this.#action('counter', this.#random.pick(PHASES))],
      risks: this.#random.some(slugsOf(risk), 1),
    };
  }

  #useCase({ metric, policy }: PlaybookPlaces['byKind'], tools: readonly Placed[]): Fields<'use-case'> {
    return {
      phase: this.#random.pick(PHASES),
      departments: this.#random.some(this.#departments, 1),
      status: this.#random.pick(['idea', 'pilot', 'proven', 'scaled', 'stopped'] as const),
      autonomy: 'suggest',
      objective: 'objective-2',
      metrics: this.#random.some(slugsOf(metric), 2),
      effort: this.#random.between(1, 5),
      impact: this.#random.between(1, 5),
      dataClass: 'inner',
      tools: this.#random.some(slugsOf(tools), 2),
      policies: this.#random.some(slugsOf(policy), 2),
      start: this.#day(),
      duration: '12 weeks',
      resources: [this.#prose.title(), this.#prose.title()],
      steps: [this.#action('begin'), this.#action('end')],
    };
  }

  #metric(): Fields<'metric'> {
    const readings = Array.from({ length: 6 }, (_, index) => ({ date: `2026-0${index + 1}-10`, value: this.#random.between(20, 90) }));
    return { unit: '%', better: 'higher', baseline: { date: '2025-12-10', value: 20 }, target: 80, source: this.#prose.title(), readings };
  }

  #review({ policy }: PlaybookPlaces['byKind']): Fields<'review'> {
    return {
      date: this.#day(),
      period: { from: '2026-01-01', to: '2026-03-31' },
      phase: 'first',
      worked: [this.#prose.sentence()],
      didNotWork: [this.#prose.sentence()],
      conclusions: [
        { text: this.#prose.sentence(), changes: this.#random.some(slugsOf(policy), 1) },
        { text: this.#prose.sentence(), nothingBecause: this.#prose.sentence() },
      ],
    };
  }

  #action(id: string, phase?: string): ActionInput {
    const week = this.#random.between(1, 20);
    return {
      id,
      do: this.#prose.sentence(6, 12),
      departments: this.#audience(),
      owner: this.#role(),
      due: `week ${week}`,
      evidence: this.#prose.title(),
      ...(phase !== undefined && { phase }),
      ...(this.#random.next() < 0.4 && { done: this.#day() }),
    };
  }

  /** Everyone seldom; else one or two departments. */
  #audience(): 'all' | string[] {
    return this.#random.next() < 0.15 ? 'all' : this.#random.some(this.#departments, this.#random.between(1, 2));
  }

  #phases(): string[] {
    const chosen = this.#random.some(PHASES, this.#random.between(1, 2));
    return PHASES.filter((phase) => chosen.includes(phase));
  }

  #day(): string {
    return `2026-0${this.#random.between(1, 5)}-${String(this.#random.between(10, 28))}`;
  }

  #role(): string {
    return this.#random.pick(['Head of it', 'Controller', 'Quality lead', 'Project office', 'Data officer']);
  }
}

interface PlaybookPlaces {
  readonly id: string;
  readonly root: Placed;
  readonly phases: readonly Placed[];
  readonly byKind: Readonly<Record<keyof typeof SHARES, readonly Placed[]>>;
}

function siteOf(playbooks: readonly string[]): object {
  return {
    organisation: 'Bench',
    title: 'Bench playbooks',
    summary: 'A corpus for measuring.',
    contact: { role: 'Nobody', email: 'nobody@bench.example' },
    source: { edit: 'https://bench.example/edit/{path}' },
    playbooks,
    dataClasses: ['open', 'inner', 'secret'].map((id) => ({ id, title: `Class ${id}`, summary: 'What it holds.' })),
    today: TODAY,
  };
}

function slugsOf(places: readonly Placed[]): string[] {
  return places.map(({ slug }) => slug);
}
