/** Cases that show only when a diagram is drawn. Each becomes the text of an entry of its own. */
import type { Finding } from './one-file.ts';

export interface DiagramCase {
  readonly name: string;
  readonly source: string;
  /** `code line:column`, counted in the file whose fence begins in line 14. */
  readonly findings: readonly Finding[];
}

export const DIAGRAM_CASES: readonly DiagramCase[] = [
  { name: '148 a syntax error', source: 'flowchart LR\n  a[Ask --> b[Book]', findings: ['broken-diagram 16:14'] },
  { name: '149 end as an id', source: 'flowchart LR\n  start --> end', findings: ['broken-diagram 16:13'] },
  // Mermaid takes it for part of the label.
  { name: '150 a quote that is not escaped', source: 'flowchart LR\n  a["He said "no""] --> b', findings: [] },
  { name: '151 a script behind a click', source: 'flowchart LR\n  a --> b\n  click a "javascript:alert(1)"', findings: ['broken-diagram 17:3'] },
  // Drawings are pictures: nothing can be called from them.
  { name: '151 a call behind a click', source: 'flowchart LR\n  a --> b\n  click a call alert()', findings: [] },
  { name: '152 settings', source: '%%{init: {"securityLevel": "loose"}}%%\nflowchart LR\n  a --> b', findings: ['broken-diagram 15:1'] },
  // It once drew ticks without end.
  { name: '153 an axis without a length', source: 'xychart-beta\n  x-axis 1 --> 1\n  y-axis 1 --> 1\n  bar [1, 1]', findings: [] },
];
