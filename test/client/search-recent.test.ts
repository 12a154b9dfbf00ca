import { describe, expect, it } from 'vitest';
import { searchesIn, withSearch } from '#client/search-recent.ts';

describe('recent searches', () => {
  it('stand newest first, each once, five at most', () => {
    expect(withSearch(['audit', 'Pilot'], ' pilot ')).toEqual(['pilot', 'audit']);
    expect(withSearch(['a', 'b', 'c', 'd', 'e'], 'f')).toEqual(['f', 'a', 'b', 'c', 'd']);
    expect(withSearch(['a'], '  ')).toEqual(['a']);
  });

  it('are none where something else was kept', () => {
    expect(searchesIn(null)).toEqual([]);
    expect(searchesIn('{')).toEqual([]);
    expect(searchesIn('{"a":1}')).toEqual([]);
    expect(searchesIn('["audit",3]')).toEqual(['audit']);
  });
});
