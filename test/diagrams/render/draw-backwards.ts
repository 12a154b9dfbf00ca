/** Run as a process of its own: draws every fixture, last one first, and prints the drawings as JSON by title. */
import { drawDiagrams } from '../../../src/diagrams/render/index.ts';
import { FIXTURES } from './support.ts';

const backwards = FIXTURES.toReversed();
const results = await drawDiagrams(backwards, {});
console.log(JSON.stringify(Object.fromEntries(results.map((result, index) => [backwards[index]?.title, result.ok ? result.drawn.svg : result.message]))));
