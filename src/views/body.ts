/** An entry's body with everything in it resolved: links made URLs, components given what they show. */
import type { DiagramName } from '#schema/content-components.ts';
import type { BodyComponent, BodyNode } from '#model/entry.ts';
import type { Department, Entry, Organisation, Playbook } from '#model/organisation.ts';
import { checklistOf, phaseChecklistsOf, type ChecklistPhase } from './checklist.ts';
import { metricSummaryOf, type MetricSummary } from './metrics.ts';
import type { NavLink } from './navigation.ts';
import { entriesOfKind, PLAYBOOK_KINDS, routeOf, withBase } from './routes.ts';
import type { Drawing, ShownDiagram } from './shown-diagram.ts';

export interface BodyContext {
  readonly base: string;
  readonly organisation: Organisation;
  /** The drawing for a Mermaid source; undefined where it was not drawn. */
  readonly drawingOf: (source: string, title: string) => Drawing | undefined;
  /** A diagram of the register. */
  readonly generated: (playbook: Playbook, name: DiagramName, of?: string) => ShownDiagram | undefined;
  /** Where the files of an author's own diagram lie, without the ending. */
  readonly authored: (entry: string, number: number) => string;
}

/** A component of the register with what it shows. */
export type ResolvedComponent =
  | { readonly component: 'Note' | 'Warning'; readonly title: string | undefined; readonly children: readonly ResolvedNode[] }
  | { readonly component: 'Steps'; readonly children: readonly ResolvedNode[] }
  | { readonly component: 'Term'; readonly means: string; readonly id: string; readonly more: NavLink | undefined; readonly children: readonly ResolvedNode[] }
  | { readonly component: 'Metric'; readonly summary: MetricSummary }
  | { readonly component: 'Checklist'; readonly phases: readonly ChecklistPhase[] }
  | { readonly component: 'Diagram'; readonly title: string; readonly diagram: ShownDiagram }
  | { readonly component: 'Quote'; readonly source: string; readonly href: string | undefined; readonly children: readonly ResolvedNode[] };

export type ResolvedNode = string | ResolvedComponent;

/** The body of an entry, ready to be printed. */
export function resolvedBodyOf(entry: Entry, context: BodyContext): ResolvedNode[] {
  let terms = 0;
  let diagrams = 0;
  const playbook = context.organisation.playbooks.find(({ id }) => id === entry.playbook);
  const resolveNodes = (nodes: readonly BodyNode[]): ResolvedNode[] =>
    nodes.flatMap((node): ResolvedNode[] => (typeof node === 'string' ? [withUrls(node, context.base)] : (resolveComponent(node) ?? [])));

  const resolveComponent = ({ component, props, children }: BodyComponent): ResolvedNode[] | undefined => {
    const prop = (name: string): string | undefined => (props[name] === undefined ? undefined : String(props[name]));
    switch (component) {
      case 'Note':
      case 'Warning':
        return [{ component, title: prop('title'), children: resolveNodes(children) }];
      case 'Steps':
        return [{ component, children: resolveNodes(children) }];
      case 'Term':
        terms += 1;
        return [{ component, ...explained(context.organisation, playbook, prop('means'), prop('of')), id: `term-${terms}`, children: resolveNodes(children) }];
      case 'Quote':
        return [{ component, source: prop('source') ?? '', href: prop('href'), children: resolveNodes(children) }];
      case 'Metric': {
        const metric = playbook?.metrics.find(({ slug }) => slug === prop('id'));
        return metric && [{ component, summary: metricSummaryOf(metric, context.organisation.today) }];
      }
      case 'Checklist':
        return [{ component, phases: listedActionsOf(context.organisation, playbook, prop('department'), prop('entry')) }];
      case 'Diagram': {
        const title = prop('title') ?? '';
        const name = prop('name') as DiagramName | undefined;
        if (name !== undefined) {
          const diagram = playbook && context.generated(playbook, name, prop('of'));
          return diagram && [{ component, title, diagram }];
        }
        diagrams += 1;
        const source = prop('source') ?? '';
        const drawing = context.drawingOf(source, title);
        return (
          drawing && [
            { component, title, diagram: { title, drawing, source, table: undefined, empty: undefined, files: context.authored(entry.id, diagrams) } },
          ]
        );
      }
      default:
        return undefined;
    }
  };
  return resolveNodes(entry.body.nodes);
}

/** HTML of a body with the addresses that only a site can know: `entry:`, `site:` and `asset:` become URLs under the base. */
export function withUrls(html: string, base: string): string {
  // Text may look like an attribute; only tags begin with "<", which text holds as a reference.
  return html.replaceAll(/<[a-z](?:"[^"]*"|[^">])*>/gi, (tag) =>
    tag
      .replaceAll(/(?<=(?:href|src)=")entry:([^"#]*)/g, (_, id: string) => withBase(base, `/${id}/`))
      .replaceAll(/(?<=(?:href|src)=")site:/g, base.replace(/\/$/, ''))
      .replaceAll(/(?<=(?:href|src)="|srcset="[^"]*)asset:/g, withBase(base, '/assets/')),
  );
}

/** What a word means, and where more about it stands. */
function explained(
  { departments, tools, site }: Organisation,
  playbook: Playbook | undefined,
  means = '',
  of = '',
): { means: string; more: NavLink | undefined } {
  if (means !== '') return { means, more: undefined };
  const near: readonly Entry[] = [
    ...(playbook ? [playbook, ...PLAYBOOK_KINDS.flatMap((kind) => entriesOfKind(playbook, kind))] : []),
    ...departments,
    ...tools,
  ];
  const entry = near.find((one) => one.title === of) ?? near.find((one) => 'alsoCalled' in one && one.alsoCalled.includes(of));
  if (entry) return { means: entry.summary, more: { label: entry.title, route: routeOf(entry) } };
  return { means: site.dataClasses.find(({ title }) => title === of)?.summary ?? '', more: undefined };
}

/** The actions of a department in this playbook, or those that stand in one entry. */
export function listedActionsOf(
  organisation: Organisation,
  playbook: Playbook | undefined,
  department: string | undefined,
  entry: string | undefined,
): ChecklistPhase[] {
  const found: Department | undefined = organisation.departments.find(({ slug }) => slug === department);
  if (found) return checklistOf(organisation, found).filter((phase) => playbook === undefined || phase.playbook.id === playbook.id);
  if (!playbook || entry === undefined) return [];
  const source = PLAYBOOK_KINDS.flatMap((kind): readonly Entry[] => entriesOfKind(playbook, kind)).find(
    ({ id, slug }) => id === `${playbook.id}/${entry}` || slug === entry,
  );
  return source ? phaseChecklistsOf(playbook, organisation.today, (action) => action.entry === source.id) : [];
}
