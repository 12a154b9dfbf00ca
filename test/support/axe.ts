import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** Of WCAG 2.2 AA or experimental, which axe-core leaves out unless it is asked. Without `p-as-heading`, which takes a standfirst for a heading. */
const MORE_RULES = Object.fromEntries(
  ['target-size', 'css-orientation-lock', 'focus-order-semantics', 'label-content-name-mismatch', 'table-fake-caption', 'td-has-header'].map((rule) => [
    rule,
    { enabled: true },
  ]),
);

/** What axe-core finds wrong on a page, with no rule left out. */
export async function violationsOn(page: Page): Promise<string[]> {
  // All rules; only what is reported about those that hold is left out. Pages have no frames, so one run in the page is all of it.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], rules: MORE_RULES })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary = '' }) => `${id}: ${help} at ${target.join(' ')}. ${failureSummary.split('\n').slice(1, 3).join(' ').trim()}`),
  );
}
