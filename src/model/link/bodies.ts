import { GENERATED_DIAGRAMS, type DiagramName } from '#schema/content-components.ts';
import { fileOfId, KINDS } from '#schema/kinds.ts';
import type { AnyEntry, BodyComponent, BodyNode } from '../entry.ts';
import { nearest } from '../suggest.ts';
import { isInvalid, type LinkContext } from './context.ts';

/** Reports links to entries that do not exist, and components that name an entry that does not exist. */
export function checkBodies(context: LinkContext): void {
  const byId = new Map(context.entries.map((entry) => [entry.id, entry]));
  for (const entry of context.entries) {
    for (const link of entry.body.links) {
      const target = byId.get(link.entry);
      const position = { line: link.line, column: link.column };
      if (!target && isInvalid(context, link.entry)) continue;
      if (!target) {
        const draft = context.drafts.has(link.entry);
        context.diagnostics.push({
          code: 'broken-link',
          file: entry.file,
          position,
          message: draft ? `The link "${link.written}" leads to a draft, which is not on the site.` : `The link "${link.written}" leads to no entry.`,
          suggestion: draft ? undefined : linkTo(nearest(link.entry, [...byId.keys(), ...context.invalid]), byId, entry.file, link.written),
        });
      } else if (link.anchor !== undefined && !hasAnchor(target, link.anchor)) {
        context.diagnostics.push({
          code: 'broken-link',
          file: entry.file,
          position,
          message: `"${target.data.title}" has no place called "${link.anchor}".`,
          suggestion: nearest(link.anchor, anchorsOf(target)),
        });
      }
    }
    for (const node of componentsOf(entry.body.nodes)) {
      for (const { what, name, known } of namedBy(node, entry, context)) {
        if (known.includes(name) || isInvalid(context, name)) continue;
        context.diagnostics.push({
          code: 'broken-reference',
          file: entry.file,
          position: node.position,
          message: `"${name}" names no ${what}.`,
          suggestion: nearest(name, known),
        });
      }
    }
  }
}

/** How a link from a file to an entry is written: as an address where it was one, else as the path to its file. */
function linkTo(id: string | undefined, byId: ReadonlyMap<string, AnyEntry>, from: string, written: string): string | undefined {
  if (id === undefined || written.startsWith('/')) return id && `/${id}/`;
  const folders = from.split('/').slice(0, -1);
  const path = (byId.get(id)?.file ?? fileOfId(id)).split('/');
  const shared = folders.findIndex((folder, index) => path[index] !== folder);
  const common = shared < 0 ? folders.length : shared;
  return [...folders.slice(common).map(() => '..'), ...path.slice(common)].join('/');
}

/** Headings of the text, the parts of the front matter that have an id, written as `action-<id>` or bare, and the gate of a phase. */
function hasAnchor(entry: AnyEntry, anchor: string): boolean {
  const ids = idsIn(entry.data);
  return anchorsOf(entry).includes(anchor) || ids.some((id) => anchor === id || /^[a-z]+-/.exec(anchor)?.[0] === anchor.slice(0, anchor.length - id.length));
}

function anchorsOf(entry: AnyEntry): string[] {
  return [...entry.body.headings.map(({ id }) => id), ...(entry.kind === 'phase' ? ['gate'] : [])];
}

/** Every `id` in front matter, at any depth. */
function idsIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(idsIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (key === 'id' && typeof value === 'string' ? [value] : idsIn(value)));
}

/** The ids that stand in the attributes of a component, and what each may be. */
function namedBy({ component, props }: BodyComponent, entry: AnyEntry, context: LinkContext): { what: string; name: string; known: string[] }[] {
  const ofPlaybook = context.entries.filter(({ playbook, kind }) => playbook === entry.playbook && playbook !== undefined && kind !== 'playbook');
  const named = (prop: string, what: string, known: () => string[]) => (typeof props[prop] === 'string' ? [{ what, name: props[prop], known: known() }] : []);
  if (component === 'Metric') return named('id', 'metric of this playbook', () => ofPlaybook.flatMap(({ kind, slug }) => (kind === 'metric' ? slug : [])));
  if (component === 'Term') return named('of', 'entry or class of data', () => namesIn(entry, context));
  if (component === 'Diagram') return diagramNames(props['name']);
  if (component !== 'Checklist') return [];
  return [
    ...named('department', 'department', () => [...context.departments.keys()]),
    ...named('entry', 'entry of this playbook', () => ofPlaybook.flatMap(({ kind, slug }) => [slug, `${KINDS[kind].folder ?? ''}/${slug}`])),
  ];

  function diagramNames(name: unknown): { what: string; name: string; known: string[] }[] {
    const kind = typeof name === 'string' && Object.hasOwn(GENERATED_DIAGRAMS, name) ? GENERATED_DIAGRAMS[name as DiagramName] : undefined;
    if (kind === 'department?') return named('of', 'department', () => [...context.departments.keys()]);
    return kind === undefined ? [] : named('of', `${kind} of this playbook`, () => ofPlaybook.flatMap((known) => (known.kind === kind ? known.slug : [])));
  }
}

/** What can be explained by its name: what the playbook has, departments, tools and classes of data. */
function namesIn({ playbook }: AnyEntry, { entries, dataClasses }: LinkContext): string[] {
  const near = entries.filter((entry) => entry.playbook === undefined || entry.playbook === playbook);
  const names = near.flatMap(({ data }) => [data.title, ...('alsoCalled' in data ? data.alsoCalled : [])]);
  return [...names, ...[...dataClasses.values()].map(({ title }) => title)];
}

/** Every component of a body, at any depth. */
function* componentsOf(nodes: readonly BodyNode[]): Generator<BodyComponent> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    yield node;
    yield* componentsOf(node.children);
  }
}
