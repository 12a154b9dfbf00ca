/** Whatever the register says: nobody reads a yes that nobody has decided. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Organisation } from '#model/organisation.ts';
import { mayIMatrixOf, verdictForOthers, verdictOf } from '#views/may-i.ts';
import { anAction, anEntry, aSite, sound, type InputOf } from '../support/entries.ts';

const CLASSES = ['open', 'secret'] as const;
const DEPARTMENTS = ['sales', 'finance'] as const;
const POLICIES = { approved: true, draft: false, retired: false, later: false } as const;

const rule = fc.record(
  {
    answer: fc.constantFrom('yes', 'with-approval', 'no'),
    because: fc.constant('A reason'),
    policy: fc.constantFrom(...Object.keys(POLICIES).map((slug) => `growth/${slug}`)),
    ask: fc.constant('Treasurer'),
  },
  { requiredKeys: ['answer', 'because'] },
);
const register = fc.record({
  status: fc.constantFrom('approved', 'trial', 'prohibited'),
  departments: fc.oneof(fc.constant('all' as const), fc.subarray([...DEPARTMENTS], { minLength: 1 })),
  allows: fc.dictionary(fc.constantFrom(...CLASSES), rule),
});

function withTool(fields: Partial<InputOf<'tool'>>): Organisation {
  return sound([
    anEntry('policy', 'approved'),
    anEntry('policy', 'draft', { status: 'draft' }),
    anEntry('policy', 'retired', { status: 'retired' }),
    anEntry('policy', 'later', { effective: '2026-07-01' }),
    anEntry('tool', 'drafter', { owner: 'Head of tools', ...fields }),
  ]).organisation;
}

/** Every question that can be asked of it, with the unknown among them. */
function questionsOf(organisation: Organisation) {
  return [undefined, ...organisation.tools].flatMap((tool) =>
    [undefined, ...organisation.site.dataClasses].flatMap((dataClass) =>
      [undefined, ...organisation.departments].map((department) => ({ tool, dataClass, department })),
    ),
  );
}

describe('verdictOf, whatever the register says', () => {
  it('never allows what is prohibited, unknown, undecided, for others, or on the strength of a policy that is not in force', () => {
    fc.assert(
      fc.property(register, (fields) => {
        const organisation = withTool(fields);
        for (const question of questionsOf(organisation)) {
          const { answer, ask, sentence, because } = verdictOf(organisation, question);
          const { tool, dataClass, department } = question;
          const written = dataClass && fields.allows[dataClass.id];
          const isAllowed = answer === 'yes' || answer === 'with-approval';
          if (isAllowed) {
            expect(tool?.status).not.toBe('prohibited');
            expect(answer).toBe(written?.answer);
            expect(department === undefined || fields.departments === 'all' || fields.departments.includes(department.slug as 'sales')).toBe(true);
            expect(written?.policy === undefined || POLICIES[written.policy.replace('growth/', '') as keyof typeof POLICIES]).toBe(true);
          }
          expect([ask, sentence, because].every((words) => words !== '')).toBe(true);
          expect(sentence).toMatch({ yes: /^Yes, /, 'with-approval': /^Only with approval: /, no: /^No, /, 'not-decided': /^Not yet decided: ask / }[answer]);
          if (answer === 'not-decided') expect(sentence).toContain(ask);
        }
      }),
    );
  });

  it('says no wherever the tool is prohibited, and wherever a rule says no', () => {
    fc.assert(
      fc.property(register, (fields) => {
        const organisation = withTool(fields);
        const [tool] = organisation.tools;
        for (const question of questionsOf(organisation).filter((one) => one.tool === tool)) {
          const isNo = fields.status === 'prohibited' || (question.dataClass && fields.allows[question.dataClass.id]?.answer === 'no');
          if (isNo) expect(verdictOf(organisation, question).answer).toBe('no');
        }
      }),
    );
  });

  it('answers a department as the cards of the page do: as everyone, or as those whom the tool is not for', () => {
    fc.assert(
      fc.property(register, (fields) => {
        const organisation = withTool(fields);
        for (const { tool, others, cells } of mayIMatrixOf(organisation)) {
          for (const department of organisation.departments) {
            const isOther = others !== undefined && !tool.departments.departments.includes(department);
            for (const { dataClass, verdict } of cells) {
              expect(verdictOf(organisation, { tool, dataClass, department }).answer).toBe(isOther ? others.answer : verdict.answer);
            }
          }
        }
      }),
    );
  });
});

describe('the sentence', () => {
  const yes = { answer: 'yes', because: 'It is harmless' } as const;
  const ask = (fields: Partial<InputOf<'tool'>>, known = true) => {
    const organisation = withTool(fields);
    return verdictOf(organisation, { tool: known ? organisation.tools[0] : undefined, dataClass: organisation.site.dataClasses[0] });
  };

  it('says all in plain words', () => {
    expect(ask({ allows: { open: yes } }).sentence).toBe('Yes, you may use Drafter for data classed Open.');
    expect(ask({ departments: ['sales'], allows: { open: yes } }).sentence).toBe('Yes, in Sales you may use Drafter for data classed Open.');
    expect(ask({ allows: { open: { ...yes, answer: 'with-approval', ask: 'Treasurer' } } })).toMatchObject({
      sentence: 'Only with approval: you may use Drafter for data classed Open once it is approved.',
      ask: 'Treasurer',
    });
    expect(ask({ allows: { open: { ...yes, answer: 'no' } } }).sentence).toBe('No, you may not use Drafter for data classed Open.');
    expect(ask({ status: 'prohibited', summary: 'It sells what it reads.' })).toMatchObject({
      sentence: 'No, Drafter is prohibited for everyone.',
      because: 'It sells what it reads.',
    });
    expect(ask({}).sentence).toBe('Not yet decided: ask first (Head of tools), before you use Drafter for data classed Open.');
    expect(ask({}, false).sentence).toBe('Not yet decided: ask first (Editor), before you use what is not in the register.');
  });

  it('quotes what the register takes from the policy, else what that asks of everyone, else its summary', () => {
    const obligations = [anAction('some', { do: 'Ask sales', departments: ['sales'] }), anAction('all', { do: 'Look up the class' })];
    const quoteOf = (rule: object, policy: object): string | undefined => {
      const { organisation } = sound([
        anEntry('policy', 'rules', { status: 'approved', summary: 'How we do it.', ...policy }),
        anEntry('tool', 'drafter', { allows: { open: { ...yes, policy: 'growth/rules', ...rule } } }),
      ]);
      return verdictOf(organisation, { tool: organisation.tools[0], dataClass: organisation.site.dataClasses[0] }).quote;
    };
    expect(quoteOf({ quote: 'Ask sales' }, { obligations })).toBe('Ask sales');
    expect(quoteOf({}, { obligations })).toBe('Look up the class');
    expect(quoteOf({}, { obligations: [] })).toBe('How we do it.');
    expect(quoteOf({ policy: undefined }, {})).toBeUndefined();
  });

  it('says why a rule does not hold that rests on a policy which is not in force', () => {
    expect(ask({ allows: { open: { ...yes, policy: 'growth/draft' } } }).because).toBe('The policy that it rests on, Draft, is still a draft.');
    expect(ask({ allows: { open: { ...yes, policy: 'growth/later' } } })).toMatchObject({
      answer: 'not-decided',
      because: 'The policy that it rests on, Later, binds only from 1 July 2026.',
    });
  });

  it('is given to those whom the tool is not for', () => {
    expect(verdictForOthers(withTool({ departments: ['sales'] }).tools[0] ?? expect.fail())?.sentence).toBe('No, Drafter is only for Sales.');
    expect(verdictForOthers(withTool({}).tools[0] ?? expect.fail())).toBeUndefined();
  });
});

it('asks nobody twice: a site without classes of data has an empty matrix and no hole', () => {
  const { organisation } = sound([anEntry('tool', 'drafter')], { site: aSite({ dataClasses: [] }) });
  expect(mayIMatrixOf(organisation)[0]?.cells).toEqual([]);
});
