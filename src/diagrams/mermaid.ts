/** The only file that knows Mermaid's syntax: ids, quoting and the characters that would end a label. */

/** An id that can never collide with a keyword such as `end`, nor with that of other parts: `-` and `_` stay apart. */
export function nodeId(...parts: readonly (string | number)[]): string {
  return `n_${parts.map((part) => String(part).replaceAll(/[^A-Za-z0-9]/g, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)).join('__')}`;
}

/**
 * A label in quotes, one line for each text. Quotes, backticks, hashes and angle brackets have a meaning inside Mermaid's
 * strings, and so have the marks of Markdown, also in labels that are none ("1. First" is refused as a list); they become entities,
 * see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export function label(...texts: readonly string[]): string {
  return `"${texts.map(escapedLine).join('<br/>')}"`;
}

/** Words that stay in one line, as those of a date. */
export function together(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function escapedLine(text: string): string {
  return entities(text.replaceAll(/[^\S\u00a0]+/g, ' ').trim(), /["`#<>&\\*_~|;{}[\]$%@]|(?<=^\d+)[.)]|^[-+=]|(?<=javascript|img):/gi);
}

function entities(text: string, pattern: RegExp): string {
  return text.replaceAll(pattern, (character) => `#${character.codePointAt(0) ?? 0};`);
}

/** Text of a title, section or task, which ends at the line's end and where colons, semicolons, commas and hashes have a meaning. */
export function plain(text: string): string {
  return text
    .replaceAll(/[;#\n\r]+/g, ' ')
    .replaceAll(/[{}"`\\<>[\]%]/g, '')
    .replaceAll(/\$\$+|\b(?=javascript\s*:|img\s*:)/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The same where a colon ends it: tasks and sections of a gantt chart. */
export function plainTask(text: string): string {
  return plain(text).replaceAll(/\s*:\s*/g, ', ');
}

/** Text in quotes of charts, which know no entities: double quotes become single ones. */
export function quoted(text: string): string {
  return `"${plain(text.replaceAll('"', '’'))}"`;
}

/** How something stands, as a class of the diagram and as a shape; the words stand in the label. */
export type NodeState = 'done' | 'now' | 'ahead' | 'missing';

const SHAPES = {
  box: ['[', ']'],
  round: ['(', ')'],
  gate: ['{{', '}}'],
  flag: ['>', ']'],
} as const;

export type Shape = keyof typeof SHAPES;

export interface NodeOptions {
  readonly shape?: Shape;
  readonly state?: NodeState | undefined;
  /** Where it leads. */
  readonly route?: string | undefined;
}

/** Across for few columns, down for many. */
export type Direction = 'LR' | 'TB';

/** Nodes in rows of so many. */
export function inRows(ids: readonly string[], columns: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / columns) }, (_, row) => ids.slice(row * columns, (row + 1) * columns));
}

/** A flowchart, line by line. */
export class Flowchart {
  private readonly lines: string[];
  private readonly links: string[] = [];
  private depth = 1;
  private gaps = 0;

  constructor(direction: Direction, title: string) {
    this.lines = [`flowchart ${direction}`];
    this.add(`accTitle: ${plain(title)}`);
  }

  /** @param texts one line of the label each */
  node(id: string, texts: readonly string[], { shape = 'box', state, route }: NodeOptions = {}): this {
    const [before, after] = SHAPES[shape];
    this.add(`${id}${before}${label(...texts)}${after}${state === undefined ? '' : `:::${state}`}`);
    if (route !== undefined) this.links.push(`click ${id} href "${route}"`);
    return this;
  }

  edge(from: string, to: string, { dashed = false, pointed = true }: { readonly dashed?: boolean; readonly pointed?: boolean } = {}): this {
    return this.add(`${from} ${dashed ? '-.-' : '--'}${pointed ? '>' : dashed ? '' : '-'} ${to}`);
  }

  /** Places nodes without a line between them, in rows from top to bottom: each is tied to the one above it. */
  rows(rows: readonly (readonly string[])[]): this {
    rows.slice(1).forEach((below, index) => {
      const above = rows[index] ?? [];
      // One without a tie downwards would sink to the last row, one without a tie upwards rise to the first.
      for (let column = 0; column < Math.max(above.length, below.length); column++)
        this.add(`${above[Math.min(column, above.length - 1)] ?? ''} ~~~ ${below[Math.min(column, below.length - 1)] ?? ''}`);
    });
    return this;
  }

  /** Nodes in rows inside a group that runs across: each is tied to the one before it, so that all rows have the same columns. */
  grid(rows: readonly (readonly string[])[]): this {
    const columns = Math.max(0, ...rows.map(({ length }) => length));
    for (const row of rows) {
      // A shorter row would stand at the end: places that nobody sees fill it up.
      const gaps = Array.from({ length: columns - row.length }, () => `gap_${this.gaps++}`);
      for (const gap of gaps) this.add(`${gap}[" "]:::gap`);
      const places = [...row, ...gaps];
      if (places.length > 1) this.add(places.join(' ~~~ '));
    }
    return this;
  }

  /** A box around what `inside` adds, which runs across. @param route where its frame and its name lead */
  group(id: string, texts: readonly string[], { route }: Pick<NodeOptions, 'route'>, inside: () => void): this {
    this.add(`subgraph ${id}[${label(...texts)}]`);
    if (route !== undefined) this.links.push(`click ${id} href "${route}"`);
    this.depth++;
    this.add('direction LR');
    inside();
    this.depth--;
    return this.add('end');
  }

  toString(): string {
    const unseen = this.gaps > 0 ? ['  classDef gap fill:none,stroke:none'] : [];
    return `${[...this.lines, ...unseen, ...this.links.map((line) => `  ${line}`)].join('\n')}\n`;
  }

  private add(line: string): this {
    this.lines.push('  '.repeat(this.depth) + line);
    return this;
  }
}
