/** The body of an entry as Markdown that stands by itself: addresses whole, and what is derived from the model written out. */
import { ADDRESS_MARK, COMPONENT_MARK, type DerivedComponent } from '#model/entry.ts';
import type { Entry, Playbook } from '#model/organisation.ts';
import { generatedDiagramOf, type DiagramName } from '#diagrams/index.ts';
import { listedActionsOf } from '#views/body.ts';
import { metricSummaryOf } from '#views/metrics.ts';
import { routeOf } from '#views/routes.ts';
import type { Cell } from '#views/shown-diagram.ts';
import { dayInWords } from '#views/words.ts';
import { escapedMarkdown, markdownLink } from './markdown.ts';
import { addressOf, type ExportPlace } from './place.ts';
import { checklistIn, tableIn, type TwinContext } from './twin-parts.ts';

const ADDRESS = new RegExp(`${ADDRESS_MARK}(?:entry:([^#)\\s>]*)|site:|(asset:)|(?=#))`, 'g');
const COMPONENT = new RegExp(`${COMPONENT_MARK}([^${COMPONENT_MARK}]*)${COMPONENT_MARK}`, 'g');

export function twinBodyOf(entry: Entry, context: TwinContext): string {
  const { place } = context;
  return entry.body.markdown
    .replaceAll(COMPONENT, (_, json: string) => derivedIn(JSON.parse(json) as DerivedComponent, entry, context))
    .replaceAll(ADDRESS, (_, id: string | undefined, asset: string | undefined, at: number, text: string) => {
      if (id !== undefined) return addressOf(place, routeOf({ id }));
      if (asset !== undefined) return addressOf(place, '/assets/');
      return text[at + 1] === '#' ? addressOf(place, routeOf(entry)) : rootOf(place);
    })
    .trim();
}

/** What a component shows, in words. Nothing where it names what is not there, as on the page. */
function derivedIn({ component, props }: DerivedComponent, entry: Entry, context: TwinContext): string {
  const { organisation, place } = context;
  const playbook = organisation.playbooks.find(({ id }) => id === entry.playbook);
  const prop = (name: string): string | undefined => (props[name] === undefined ? undefined : String(props[name]));
  switch (component) {
    case 'Metric': {
      const metric = playbook?.metrics.find(({ slug }) => slug === prop('id'));
      if (!metric) return '';
      const { value, latest, target } = metricSummaryOf(metric, organisation.today);
      const stands = latest && value !== undefined ? `${value} on ${dayInWords(latest.date)}` : 'no reading yet';
      const wanted = target === undefined ? '' : `, target ${target}`;
      return `${markdownLink(metric.title, addressOf(place, routeOf(metric)))}: ${escapedMarkdown(stands + wanted)}.`;
    }
    case 'Checklist':
      return listedActionsOf(organisation, playbook, prop('department'), prop('entry'))
        .map((list) => checklistIn(list, context))
        .join('\n');
    case 'Diagram':
      return playbook ? drawnIn(playbook, prop('name') as DiagramName, prop('of'), prop('title') ?? '', context) : '';
    default:
      return '';
  }
}

/** Its table says the same as the drawing. */
function drawnIn(playbook: Playbook, name: DiagramName, of: string | undefined, title: string, { organisation, place }: TwinContext): string {
  const table = generatedDiagramOf(organisation, playbook, name, of)?.picture.table;
  const written = ({ text, route }: Cell): string => (route === undefined ? escapedMarkdown(text) : markdownLink(text, addressOf(place, route)));
  const rows = table?.rows.map((row) => row.map((cells) => [cells].flat().map(written).join('; '))) ?? [];
  return [`${escapedMarkdown(title)}:`, tableIn(table?.columns ?? [], rows)].join('\n\n').trim();
}

/** What stands before the routes of the site. */
function rootOf(place: ExportPlace): string {
  return addressOf(place, '/').replace(/\/$/, '');
}
