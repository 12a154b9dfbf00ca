import { element } from './search-dom.ts';

export interface Words {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What became of a text, word by word, by the longest common subsequence: parts in reading order, what is gone before what is new. */
export function wordDifference(before: string, after: string): Words[] {
  const old = before.split(/\s+/);
  const now = after.split(/\s+/);
  // common[i][j]: how many words the rests from i and j have in common
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    const row = common[i] ?? [];
    for (let j = now.length - 1; j >= 0; j--) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const parts: Words[] = [];
  const add = (kind: Words['kind'], word = ''): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts.splice(-1, 1, { kind, text: `${last.text} ${word}` });
    else parts.push({ kind, text: word });
  };
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      add('same', old[i++]);
      j++;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) add('gone', old[i++]);
    else add('new', now[j++]);
  }
  return parts;
}

/** The same for a page: what is gone and what is new, in elements that say so to eyes and ears. */
export function differenceIn(before: string, after: string): (Node | string)[] {
  return wordDifference(before, after).flatMap(({ kind, text }) => {
    if (kind === 'same') return [text, ' '];
    const tag = kind === 'gone' ? 'del' : 'ins';
    return [element(tag, {}, element('span', { className: 'hide' }, `${kind}: `), text), ' '];
  });
}
