import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFor, choiceOf, choiceQueryOf, missingIn, type Card } from '#views/may-i-choice.ts';

const word = fc.string({ maxLength: 8 });

describe('the address of a choice', () => {
  it('gives every choice back, and keeps what else stood there', () => {
    fc.assert(
      fc.property(fc.record({ tool: word, data: word, department: word }), (choice) => {
        const query = choiceQueryOf(choice, '?tool=old&theme=dark');
        expect(choiceOf(query)).toEqual(choice);
        expect(new URLSearchParams(query).get('theme')).toBe('dark');
      }),
    );
    expect(choiceQueryOf({ tool: '', data: '', department: '' }, '?data=open')).toBe('');
    expect(choiceQueryOf({ tool: 'drafter', data: 'open', department: '' })).toBe('?tool=drafter&data=open');
  });
});

describe('the card that answers', () => {
  const cards: readonly Card[] = [
    { tool: 'drafter', data: 'open', departments: ['sales'] },
    { tool: 'drafter', data: 'secret', departments: ['sales'] },
    { tool: 'drafter', data: '', departments: ['sales'] },
    { tool: 'writer', data: 'open', departments: undefined },
  ];
  const of = (tool: string, data: string, department = '') => cards.indexOf(cardFor(cards, { tool, data, department }) ?? ({} as Card));

  it('is that of tool and data, or the one for others', () => {
    expect([of('drafter', 'open'), of('drafter', 'secret', 'sales'), of('drafter', 'open', 'finance'), of('writer', 'open', 'finance')]).toEqual([0, 1, 2, 3]);
  });

  it('is none for what the register does not know', () => {
    expect([of('gossip', 'open'), of('writer', 'secret'), of('drafter', ''), of('drafter', 'top-secret', 'sales')]).toEqual([-1, -1, -1, -1]);
  });

  it('waits for a tool and data', () => {
    expect(missingIn(choiceOf(''))).toBe('Choose a tool and the data.');
    expect(missingIn(choiceOf('?data=open'))).toBe('Choose a tool too.');
    expect(missingIn(choiceOf('?tool=drafter'))).toBe('Choose the data too.');
    expect(missingIn(choiceOf('?tool=drafter&data=open'))).toBeUndefined();
  });
});
