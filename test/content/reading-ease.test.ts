import { describe, expect, it } from 'vitest';
import { median, proseOf, wordsOf } from './prose.ts';
import { entries } from './shipped.ts';

/** 60 is where "plain English" begins on Flesch's scale, which a fifteen-year-old reads without effort. Policies and contracts usually have 30 to 40. */
const FLOOR = 60;
/** "Fairly easy": colleagues read this beside their work, on a shift, and for some English is a second language. */
const GOAL = 70;
/** Whoever reads aloud needs a breath after it. */
const LONGEST = 30;

const prose = entries.map(proseOf);

describe('the text of the shipped playbooks', () => {
  it(`reads no harder than ${FLOOR} on Flesch's scale in any entry`, () => {
    const hard = prose.filter(({ ease }) => !(ease >= FLOOR));
    expect(hard.map(({ entry, ease }) => `content/${entry.file} has ${ease.toFixed(0)}: shorten its sentences, or take plainer words`)).toEqual([]);
  });

  it(`reads at ${GOAL} or easier in half of the entries`, () => {
    expect(median(prose.map(({ ease }) => ease))).toBeGreaterThanOrEqual(GOAL);
  });

  it(`has no sentence of more than ${LONGEST} words`, () => {
    const long = prose.flatMap(({ entry, sentences }) => sentences.filter((sentence) => wordsOf(sentence).length > LONGEST).map((sentence) => `content/${entry.file}: ${sentence}`));
    expect(long).toEqual([]);
  });

  it('does not begin three sentences in a row with the same two words, tools aside, whose rules are alike on purpose', () => {
    const first = (sentence: string | undefined): string => wordsOf(sentence ?? '').slice(0, 2).join(' ').toLowerCase();
    const monotonous = prose
        .filter(({ entry: { kind } }) => kind !== 'tool')
        .flatMap(({ entry, sentences }) =>
      sentences
        .filter((sentence, index) => index > 1 && first(sentence) === first(sentences[index - 1]) && first(sentence) === first(sentences[index - 2]))
        .map((sentence) => `content/${entry.file}: ${sentence}`),
    );
    expect(monotonous).toEqual([]);
  });

  it('repeats no sentence of its own in another entry, tools aside, whose rules are short', () => {
    const seen = new Map<string, string>();
    const repeated: string[] = [];
    for (const { entry, sentences } of prose.filter(({ entry: { kind } }) => kind !== 'tool')) {
      for (const sentence of new Set(sentences.filter((text) => wordsOf(text).length > 7))) {
        const before = seen.get(sentence);
        if (before !== undefined) repeated.push(`content/${entry.file} and content/${before}: ${sentence}`);
        seen.set(sentence, entry.file);
      }
    }
    expect(repeated).toEqual([]);
  });

  it.each([
    ['marketing', /\b(?:cutting-edge|game-changer|seamless|leverag\w*|unlock\w*|world-class|best-in-class|synerg\w*|empower\w*|state-of-the-art|delve)\b/i],
    ['filler', /\b(?:in order to|it is important to note|as a matter of fact|needless to say|at the end of the day|going forward|very unique)\b/i],
    ['a long dash', /—/],
  ])('has no %s', (_what, pattern) => {
    const found = prose.flatMap(({ entry, sentences }) => sentences.filter((sentence) => pattern.test(sentence)).map((sentence) => `content/${entry.file}: ${sentence}`));
    expect(found).toEqual([]);
  });
});
