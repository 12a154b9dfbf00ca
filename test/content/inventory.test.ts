/** What the shipped playbooks hold, counted over the linked model: an organisation should be able to adopt them by changing names and numbers. */
import { describe, expect, it } from 'vitest';
import { diagnosticsWith, stateWordsOf } from './states.ts';
import { actionsOf } from '#views/actions.ts';
import { answersTo } from '#views/answers.ts';
import { checklistOf } from '#views/checklist.ts';
import { gateOf } from '#views/gates.ts';
import type { Action, Playbook, UseCase } from '#model/organisation.ts';
import { adoption, entries, market, organisation } from './shipped.ts';

const both: readonly Playbook[] = [adoption, market];
const slugs = (items: readonly { readonly slug: string }[]): string[] => items.map(({ slug }) => slug).sort();
const bySlug = <T extends { readonly slug: string }>(items: readonly T[], slug: string): T => {
  const found = items.find((item) => item.slug === slug);
  if (!found) throw new Error(`"${slug}" is not there any more.`);
  return found;
};
/** What an action lacks of the five things that make it doable. */
const lacksOf = ({ owner, due, evidence, objective, audience }: Action): string[] =>
  Object.entries({ owner, due, evidence, objective, departments: audience.departments[0] }).flatMap(([name, value]) => (value === undefined ? [name] : []));

describe.each(both.map((playbook) => [playbook.title, playbook] as const))('%s', (_title, playbook) => {
  it('has three phases, each with a tagline, a question, an aim and what is not in it', () => {
    expect(playbook.phases).toHaveLength(3);
    for (const phase of playbook.phases) {
      expect([phase.tagline, phase.question, phase.aim].every((text) => text.length > 10), phase.id).toBe(true);
      expect(phase.notInThisPhase.length, phase.id).toBeGreaterThanOrEqual(3);
    }
  });

  it('has focus areas in every phase, each with an objective and at least one action', () => {
    for (const phase of playbook.phases) {
      expect(phase.focus.length, phase.id).toBeGreaterThanOrEqual(4);
      for (const focus of phase.focus) expect([focus.objective?.id, focus.actions.length > 0], `${phase.id} ${focus.id}`).toEqual([expect.any(String), true]);
    }
  });

  it('gives every action departments, an owner, a day, evidence and an objective', () => {
    const vague = actionsOf(playbook).flatMap((action) => (lacksOf(action).length > 0 ? [`${action.key}: ${lacksOf(action).join(', ')}`] : []));
    expect(vague).toEqual([]);
  });

  it('opens every phase after the first by a gate of five criteria or nearly, at least two of them measured', () => {
    for (const { gate, id } of playbook.phases.slice(1)) {
      expect(gate?.criteria.length, id).toBeGreaterThanOrEqual(4);
      expect(gate?.criteria.filter(({ type }) => type === 'metric').length, id).toBeGreaterThanOrEqual(2);
    }
  });

  it('describes each pitfall by its signs, its consequence, countermeasures and the check that detects it', () => {
    for (const { id, signs, consequence, countermeasures, check } of playbook.pitfalls) {
      expect([signs.length >= 3, consequence.length > 40, countermeasures.length >= 2, check], id).toEqual([true, true, true, expect.any(String)]);
    }
  });

  it('answers every risk by a policy, a control or a countermeasure', () => {
    for (const risk of playbook.risks) {
      const { policies, controls, pitfalls } = answersTo(risk, playbook);
      expect(policies.length + controls.length + pitfalls.length, risk.id).toBeGreaterThan(0);
    }
  });

  it('says of every concern what it expects in each phase', () => {
    for (const { id, phases } of playbook.controls) expect(phases.map(({ phase }) => phase.slug), id).toEqual(playbook.phases.map(({ slug }) => slug));
  });

  it('has successes, difficulties, changes and decisions among its updates', () => {
    expect(new Set(playbook.updates.map(({ type }) => type))).toEqual(new Set(['success', 'difficulty', 'change', 'decision']));
  });

  it('gives every department something to do in every phase', () => {
    const idle = organisation.departments.flatMap((department) => {
      const busy = checklistOf(organisation, department).filter(({ playbook: of }) => of.id === playbook.id);
      return playbook.phases.filter(({ id }) => !busy.some(({ phase }) => phase.id === id)).map(({ id }) => `${department.slug} in ${id}`);
    });
    expect(idle).toEqual([]);
  });

  it('gives every department work of its own in every phase, beside what is for everyone', () => {
    const own = (phase: string, department: string): boolean =>
      actionsOf(playbook).some(
        ({ phase: of, audience }) => of === phase && !audience.everyone && audience.departments.some(({ slug }) => slug === department),
      );
    const none = organisation.departments.flatMap(({ slug }) => playbook.phases.filter((phase) => !own(phase.slug, slug)).map((phase) => `${slug} in ${phase.id}`));
    expect(none).toEqual([]);
  });
});

describe('AI adoption', () => {
  it('has a policy in force, with obligations by department, on each topic', () => {
    const topics = {
      'acceptable use': 'acceptable-use',
      'data handling and classification': 'data-handling',
      'approved tools': 'approved-tools',
      'procurement of AI services': 'vendor-assessment',
      'human oversight of agents': 'agent-authority',
      'AI incident response': 'incident-reporting',
      'intellectual property': 'intellectual-property',
      'access control': 'access-rights',
      'changes to models and prompts': 'model-changes',
      'compliance register': 'compliance-register',
      'governance framework': 'governance-framework',
    };
    for (const [topic, slug] of Object.entries(topics)) {
      const { status, obligations, approver } = bySlug(adoption.policies, slug);
      expect([status, obligations.length >= 3, approver], topic).toEqual(['approved', true, expect.any(String)]);
      expect(obligations.some(({ audience }) => !audience.everyone), `${topic} has no obligation for one department alone`).toBe(true);
    }
  });

  it('has policies in every state, one of them replacing another', () => {
    expect(new Set(adoption.policies.map(({ status }) => status))).toEqual(new Set(['approved', 'draft', 'retired']));
    expect(bySlug(adoption.policies, 'acceptable-use').supersedes).toBe('ai-adoption/policies/interim-ai-rules');
  });

  it('has at least nine use cases, over all phases and departments', () => {
    expect(adoption.useCases.length).toBeGreaterThanOrEqual(9);
    expect(new Set(adoption.useCases.map(({ phase }) => phase.slug))).toEqual(new Set(['crawl', 'walk', 'run']));
    expect(new Set(adoption.useCases.flatMap(({ departments }) => slugs(departments)))).toEqual(new Set(slugs(organisation.departments)));
  });

  it.each(['ticket-triage', 'cash-forecast', 'workflow-summaries'])('works %s out to the end', (slug) => {
    const useCase = bySlug(adoption.useCases, slug);
    expect(holesOf(useCase)).toEqual([]);
    expect(useCase.metrics.every(({ readings }) => readings.length >= 5)).toBe(true);
    expect(Object.values(useCase.learned ?? {}).every((text) => text.length > 40)).toBe(true);
  });

  it('has decided on the pilots: by an update, and by a step that says who decides', () => {
    const decided = adoption.updates.flatMap(({ about }) => about);
    for (const slug of ['ticket-triage', 'workflow-summaries', 'cv-screening']) expect(decided).toContain(`ai-adoption/use-cases/${slug}`);
    const steps = bySlug(adoption.useCases, 'cash-forecast').steps.map(({ id }) => id);
    expect(steps).toContain('close-pilot-forecast');
  });

  it('rates three exposures as risks, and each is answered by policies', () => {
    for (const slug of ['data-leak', 'compliance-breach', 'know-how-loss']) {
      const risk = bySlug(adoption.risks, slug);
      expect(risk.likelihood * risk.impact, slug).toBeGreaterThanOrEqual(10);
      expect(answersTo(risk, adoption).policies.length, slug).toBeGreaterThanOrEqual(2);
    }
  });

  it('has five concerns of security', () => {
    expect(slugs(adoption.controls)).toEqual(['access-control', 'compliance-scrutiny', 'data-sensitivity', 'incident-response', 'model-oversight']);
  });

  it('has metrics with a baseline, a target and, for its main figure, more than a year of readings', () => {
    for (const { id, baseline, target } of adoption.metrics) expect([baseline?.value, target], id).toEqual([expect.any(Number), expect.any(Number)]);
    const { readings, baseline } = bySlug(adoption.metrics, 'approved-tool-share');
    expect(readings.length).toBeGreaterThanOrEqual(13);
    expect(Date.parse(readings.at(-1)?.date ?? '') - Date.parse(baseline?.date ?? '')).toBeGreaterThan(365 * 86_400_000);
  });

  it('has two reviews whose conclusions changed something', () => {
    expect(adoption.reviews.length).toBeGreaterThanOrEqual(2);
    for (const review of adoption.reviews) expect(review.conclusions.filter(({ changes }) => changes.length > 0).length, review.id).toBeGreaterThanOrEqual(2);
  });

  it('has a ceiling for agents that rises with the phases', () => {
    expect(adoption.phases.map(({ autonomyCeiling }) => autonomyCeiling)).toEqual(['assist', 'act-with-approval', 'act']);
  });
});

describe('Dutch market', () => {
  it('calls its second phase Go, and goes from a test campaign to a branch office', () => {
    expect(market.phases.map(({ slug }) => slug)).toEqual(['crawl', 'go', 'run']);
    const phaseOf = (slug: string): string => bySlug(market.useCases, slug).phase.slug;
    expect(['test-campaign', 'localised-website', 'branch-office'].map(phaseOf)).toEqual(['crawl', 'go', 'run']);
  });

  it('plans every initiative with effort, impact, resources, days, figures and value', () => {
    expect(market.useCases.length).toBeGreaterThanOrEqual(9);
    for (const useCase of market.useCases) {
      const { effort, impact, resources, start, end, value, metrics } = useCase;
      expect([effort, impact, resources.length > 0, start, end, value?.cost, metrics.length > 0], useCase.id).not.toContain(undefined);
      expect([resources.length > 0, metrics.length > 0], useCase.id).toEqual([true, true]);
    }
  });

  it('opens its phases by figures', () => {
    for (const phase of market.phases.slice(1)) expect(gateOf(market, phase, organisation.today)?.criteria.some(({ threshold }) => threshold !== undefined)).toBe(true);
  });

  it('reads its figures every month or quarter, and has looked back once', () => {
    for (const { id, nextReview } of market.metrics) expect(nextReview, id).toEqual(expect.any(String));
    expect(market.reviews.flatMap(({ worked, didNotWork }) => [worked.length > 0, didNotWork.length > 0])).toEqual([true, true]);
  });
});

it('has ten tools of invented vendors, approved, on trial and prohibited, each with an answer for most classes of data', () => {
  const { tools, site } = organisation;
  expect(tools.length).toBeGreaterThanOrEqual(10);
  expect(new Set(tools.map(({ vendor }) => vendor)).size).toBe(tools.length);
  expect(new Set(tools.map(({ status }) => status))).toEqual(new Set(['approved', 'trial', 'prohibited']));
  for (const { id, allows } of tools) expect(allows.length, id).toBeGreaterThanOrEqual(site.dataClasses.length - 1);
});

it('has ten departments, each with a lead, a contact and what else people call it', () => {
  expect(slugs(organisation.departments)).toEqual(
    ['customer-support', 'finance', 'hr', 'it', 'leadership', 'legal', 'marketing', 'operations', 'sales', 'security'].sort(),
  );
  for (const { id, lead, contact, alsoCalled } of organisation.departments) expect([lead, contact, alsoCalled.length > 1], id).toEqual([lead, contact, true]);
});

it('shows every state somewhere', () => {
  const wanted = ['met', 'not met', 'no data', 'waived', 'overdue', 'stalled', 'idea', 'pilot', 'proven', 'scaled', 'stopped'];
  expect(wanted.filter((state) => !stateWordsOf(both).has(state))).toEqual([]);
  expect(diagnosticsWith('phase-stalled')).toEqual(['playbooks/ai-adoption/phases/walk.mdx']);
});

it('stands in Walk and in Crawl, with the next gates partly met', () => {
  const standing = both.map((playbook) => {
    const [next] = playbook.phases.filter(({ entered }) => entered === undefined);
    const gate = next && gateOf(playbook, next, organisation.today);
    return [next?.slug, gate?.met, gate?.of];
  });
  expect(standing).toEqual([
    ['run', 3, 5],
    ['go', 2, 5],
  ]);
});

it('names owners by role: no entry has the name of a person for an owner', () => {
  const roles = /head|officer|lead|counsel|chief|controller|treasurer|owner|editor|manager|board|agent|analyst|heads of|everyone|quality|architect/i;
  expect(entries.flatMap(({ id, owner }) => (roles.test(owner) ? [] : [`${id}: ${owner}`]))).toEqual([]);
});

/** Fields that a use case needs to be a model for others. */
function holesOf({ metrics, learned, value, start, end, oversight, steps, resources, status }: UseCase): string[] {
  const parts = {
    baseline: metrics[0]?.baseline,
    target: metrics[0]?.target,
    readings: metrics[0]?.readings.at(-1),
    learned,
    value,
    start,
    end,
    oversight,
    step: steps[0],
    resource: resources[0],
    decision: status === 'idea' ? undefined : status,
  };
  return Object.entries(parts).flatMap(([name, part]) => (part === undefined ? [name] : []));
}
