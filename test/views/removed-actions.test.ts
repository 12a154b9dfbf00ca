import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsOf } from '#views/actions.ts';
import { removedActionsOf } from '#views/removed-actions.ts';
import { anAction, anEntry, linked, sound } from '../support/entries.ts';

const gone = (see?: string) => ({ on: '2026-05-04', because: 'Nobody travels.', ...(see !== undefined && { see }) });

describe('keys of actions', () => {
  it('are kept with what they were before', () => {
    const { organisation } = sound([
      anEntry('policy', 'journeys', { aliases: ['travel'], obligations: [anAction('reserve', { aliases: ['book'] }), anAction('pay')] }),
      anEntry('use-case', 'replies', { steps: [anAction('draft', { aliases: ['growth/phases/go#action-draft'] })] }),
    ]);
    const actions = organisation.playbooks.flatMap(actionsOf);
    expect(actions.map(({ key, formerKeys }) => [key, ...formerKeys.toSorted()]).toSorted()).toEqual([
      ['growth/policies/journeys#pay', 'growth/policies/travel#pay'],
      ['growth/policies/journeys#reserve', 'growth/policies/journeys#book', 'growth/policies/travel#book', 'growth/policies/travel#reserve'],
      ['growth/use-cases/replies#draft', 'growth/phases/go#draft'],
    ]);
    expect(removedActionsOf(organisation)).toEqual([]);
  });

  it('of what was removed come with the reason, by itself or with its entry or playbook', () => {
    const ledger = {
      ids: {
        'growth/policies/travel': 'How we travel',
        'growth/policies/travel#action-book': 'Book by train',
        'growth/phases/go#action-fly': 'Fly',
        'growth/phases/go#focus-air': 'By air',
        old: 'The old plan',
        'old/phases/go#action-walk': 'Walk',
        'growth/use-cases/replies#action-draft': 'Draft',
      },
      removed: {
        'growth/policies/travel': gone('growth/phases/go'),
        'growth/phases/go#action-fly': gone('growth/use-cases/replies#action-draft'),
        'growth/phases/go#focus-air': gone(),
        old: gone(),
      },
    };
    const { organisation } = linked([anEntry('use-case', 'replies', { steps: [anAction('draft')] })], { ledger });
    const about = { on: '2026-05-04', because: 'Nobody travels.' };
    expect(removedActionsOf(organisation)).toEqual([
      { key: 'growth/phases/go#fly', do: 'Fly', ...about },
      { key: 'growth/policies/travel#book', do: 'Book by train', ...about },
      { key: 'old/phases/go#walk', do: 'Walk', ...about },
    ]);
  });

  it('let no tick belong to two actions, whatever aliases say', () => {
    const slug = fc.constantFrom('a', 'b', 'c');
    const alias = fc.oneof(slug, fc.constantFrom('growth/policies/a#action-b', 'growth/policies/b#action-a', 'growth/risks/c#action-c'));
    const action = fc.record({ id: slug, aliases: fc.array(alias, { maxLength: 3 }) });
    const policy = fc.record({
      id: slug,
      aliases: fc.array(slug, { maxLength: 2 }),
      actions: fc.uniqueArray(action, { maxLength: 3, selector: ({ id }) => id }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(policy, { maxLength: 3, selector: ({ id }) => id }), fc.boolean(), (policies, isGone) => {
        const entries = policies.map(({ id, aliases, actions }) =>
          anEntry('policy', id, { aliases, obligations: actions.map((one) => anAction(one.id, { aliases: one.aliases })) }),
        );
        const ids = Object.fromEntries(['a', 'b', 'c'].flatMap((entry) => ['a', 'b', 'c'].map((id) => [`growth/policies/${entry}#action-${id}`, id])));
        const { organisation } = linked(entries, { ledger: { ids, removed: isGone ? { 'growth/policies/a': gone() } : {} } });
        const actions = organisation.playbooks.flatMap(actionsOf);
        const keys = [...actions.flatMap(({ key, formerKeys }) => [key, ...formerKeys]), ...removedActionsOf(organisation).map(({ key }) => key)];
        expect(keys.length).toBe(new Set(keys).size);
      }),
    );
  });
});
