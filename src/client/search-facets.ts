/** The boxes that narrow a search. They are made once and kept, so that the focus stays where it is while numbers change. */
import type { FacetName } from '#views/search-facts.ts';
import type { Facet } from '#views/search.ts';
import { element } from './search-dom.ts';
import type { Counts } from './search-engine.ts';
import type { SearchState } from './search-state.ts';

interface Value {
  readonly value: string;
  readonly label: HTMLLabelElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLSpanElement;
}

export class SearchFacets {
  readonly view = element('details', { className: 'fold facets' }, element('summary', {}, 'Narrow down'));
  #fields: readonly { readonly name: FacetName; readonly field: HTMLFieldSetElement; readonly values: readonly Value[] }[] = [];

  /** Does nothing the second time. */
  offer(facets: readonly Facet[], onToggle: (name: FacetName, value: string) => void): void {
    if (this.#fields.length > 0) return;
    this.#fields = facets.map(({ name, label: legend, values: names }) => {
      const values = names.map((value) =>
        valueOf(value, () => {
          onToggle(name, value);
        }),
      );
      return { name, values, field: element('fieldset', {}, element('legend', {}, legend), ...values.map(({ label }) => label)) };
    });
    this.view.append(...this.#fields.map(({ field }) => field));
  }

  /** Values without hits are left out, and facets that leave no choice: where nothing is found, there is nothing to narrow. */
  show(counts: Counts, { chosen }: SearchState): void {
    for (const { name, field, values } of this.#fields) {
      let shown = 0;
      for (const { value, label, box, count } of values) {
        const hits = counts[name]?.[value] ?? 0;
        box.checked = chosen[name]?.includes(value) ?? false;
        count.textContent = String(hits);
        label.hidden = hits === 0 && !box.checked && box !== document.activeElement;
        if (!label.hidden) shown += 1;
      }
      field.hidden = shown < 2 && !chosen[name] && !field.contains(document.activeElement);
    }
    this.view.hidden = this.#fields.every(({ field }) => field.hidden);
  }
}

function valueOf(value: string, onToggle: () => void): Value {
  const box = element('input', { type: 'checkbox', autocomplete: 'off' });
  box.addEventListener('change', onToggle);
  const count = element('span', { className: 'n' });
  return { value, box, count, label: element('label', {}, box, ' ', value, ' ', count) };
}
