/** The running text of an entry and how easily it reads. */
import { flesch } from 'flesch';
import { syllable } from 'syllable';
import type { Entry } from '#model/organisation.ts';
import { actionsIn } from '#views/actions.ts';
import { blocksOf } from './shipped.ts';

export interface Prose {
  readonly entry: Entry;
  readonly words: number;
  readonly sentences: readonly string[];
  /** Flesch reading ease: 60 to 70 is plain English, below 30 is for graduates. */
  readonly ease: number;
}

/** The sentences of an entry. Headings, cells and other blocks that end without a mark are no sentences, and would make a text look easier than it is. */
export function proseOf(entry: Entry): Prose {
  const texts = [entry.summary, ...fieldTextsOf(entry), ...blocksOf(entry.body.nodes)];
  const sentences = texts.filter((text) => /[.!?:;]["”)]?$/.test(text)).flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const ease = flesch({ sentence: sentences.length, word: words.length, syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) });
  return { entry, words: words.length, sentences, ease };
}

/** Everything that readers of an entry get to read, in words: also its actions, owners aside. */
export function wordCountOf(entry: Entry): number {
  const actions = actionsIn(entry).flatMap(({ do: text, evidence, why }) => [text, evidence ?? '', why ?? '']);
  return [entry.title, entry.summary, ...fieldTextsOf(entry), ...actions, ...blocksOf(entry.body.nodes)].flatMap(wordsOf).length;
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A full stop, question or exclamation mark ends a sentence where a space and a capital follow, or the text ends. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["”)]?)\s+(?=["“(]?[\p{Lu}\p{N}])/u).map((sentence) => sentence.trim());
}

/** Prose that stands in fields, by kind. */
function fieldTextsOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'phase':
      return [entry.aim, entry.question, ...entry.focus.map(({ summary }) => summary)];
    case 'use-case':
      return [entry.oversight ?? '', ...Object.values(entry.learned ?? {})];
    case 'pitfall':
      return [...entry.signs, entry.consequence];
    case 'control':
      return entry.phases.map(({ expectation }) => expectation);
    case 'review':
      return [...entry.worked, ...entry.didNotWork, ...entry.conclusions.flatMap(({ text, nothingBecause }) => [text, nothingBecause ?? ''])];
    case 'tool':
      return entry.allows.map(({ because }) => because);
    default:
      return [];
  }
}
