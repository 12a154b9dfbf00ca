/** The list of hits, and the way through it by keyboard. */
import { element } from './search-dom.ts';
import type { Hit } from './search-engine.ts';
import { excerptParts } from './search-excerpt.ts';

/** As wide as a margin would be, but not at the beginning of a line. */
const NOTE_SPACE = ' \u2002';

export class SearchHits {
  readonly list = element('ol', { className: 'hits' });

  /** @param withPlaybook whether there is more than one playbook to tell apart */
  show(hits: readonly Hit[], withPlaybook: boolean): void {
    this.list.replaceChildren();
    this.add(hits, withPlaybook);
  }

  add(hits: readonly Hit[], withPlaybook: boolean): void {
    const slugs = departmentSlugs();
    this.list.append(
      ...hits.map((hit) => {
        const item = element('li', {}, linkTo(hit, withPlaybook));
        const bound = (hit.filters.department ?? []).flatMap((title) => slugs.get(title) ?? []);
        if (bound.length > 0) item.dataset['for'] = bound.join(' ');
        return item;
      }),
    );
  }

  /** Moves the focus from where it is: down from the box into the list, up from the first hit back to the box. */
  move(step: 1 | -1, box: HTMLElement): void {
    const links = this.seen();
    const now = links.findIndex((link) => link === document.activeElement);
    if (now <= 0 && step === -1) box.focus();
    else links[Math.min(now + step, links.length - 1)]?.focus();
  }

  links(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll('a')];
  }

  /** Those that the reader's department leaves. */
  seen(): HTMLAnchorElement[] {
    return this.links().filter((link) => link.checkVisibility());
  }
}

/** The choice in the header knows every department by title and slug. */
function departmentSlugs(): Map<string, string> {
  const options = document.querySelectorAll<HTMLOptionElement>('.head [data-lens] option');
  return new Map([...options].flatMap(({ text, value }) => (value === '' ? [] : [[text, value]])));
}

function linkTo({ url, excerpt, meta }: Hit, withPlaybook: boolean): HTMLAnchorElement {
  const note = withPlaybook && meta.playbook !== undefined && meta.playbook !== meta.title ? `${meta.note}, ${meta.playbook}` : meta.note;
  const also = meta.also === undefined ? '' : `, also called ${meta.also}`;
  const text = excerptParts(excerpt).map((part) => (part.marked ? element('mark', {}, part.text) : part.text));
  return element(
    'a',
    { href: url },
    element('b', {}, meta.title),
    NOTE_SPACE,
    element('small', {}, note + also),
    ' ',
    element('span', { className: 'ex' }, ...text),
  );
}
