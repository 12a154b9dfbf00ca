/** The results as text for a terminal. */
import type { BareRun, OwnRun, SizeResult } from './bench.ts';
import type { Download, Part } from './download.ts';
import type { Run } from './measure.ts';

export function linesOf(results: readonly SizeResult[]): string[] {
  return results.flatMap((result) => [...builds(result), '', ...shares(result), '', ...ratios(result), '', ...checks(result), '', ...downloads(result), '']);
}

function builds({ size, cold, drawn, warm, renamed, markdown, mdx }: SizeResult): string[] {
  const row = (name: string, run: OwnRun | BareRun): string[] => [
    name,
    run.seconds.toFixed(1),
    (size / run.seconds).toFixed(0),
    run.cpuSeconds?.toFixed(1) ?? '-',
    run.peakBytes === undefined ? '-' : megabytes(run.peakBytes, 0),
    megabytes(run.bytes),
    ...('parsed' in run ? [number(run.pages), number(run.printed), number(run.searchRecords), number(run.parsed)] : [number(size), '-', '-', '-']),
  ];
  return table([
    [`${number(size)} entries`, 'seconds', 'entries/s', 'CPU s', 'peak MB', 'output MB', 'pages', 'printed', 'search', 'parsed'],
    row('Gaitway, cold', cold),
    row('Gaitway, cold but for diagrams', drawn),
    row('Gaitway, one text edited', warm),
    row('Gaitway, one title edited', renamed),
    row('Bare Astro, Markdown', markdown),
    row('Bare Astro, MDX', mdx),
  ]);
}

/** Where a build's time goes; the rest is start, verifying and replacing the output. */
function shares({ cold, drawn, warm, renamed }: SizeResult): string[] {
  const row = (name: string, { seconds, steps }: OwnRun): string[] => {
    const share = (part: number): string => `${part.toFixed(1)} s ${Math.round((100 * part) / seconds)} %`;
    return [name, share(steps.check), share(steps.pages), share(steps.search), share(seconds - steps.check - steps.pages - steps.search)];
  };
  return table([
    ['Steps', 'check', 'pages', 'search after them', 'rest'],
    row('cold', cold),
    row('cold but for diagrams', drawn),
    row('one text edited', warm),
    row('one title edited', renamed),
  ]);
}

/** Our build makes search while it prints pages, so its time cannot be told apart; that of the bare site can. Bare Astro draws no diagrams. */
function ratios({ cold, drawn, warm, renamed, markdown, mdx }: SizeResult): string[] {
  const row = (name: string, aim: string, seconds: number, other: number, otherWithoutSearch?: number): string[] => [
    name,
    (seconds / other).toFixed(2),
    otherWithoutSearch === undefined ? '-' : (seconds / otherWithoutSearch).toFixed(2),
    aim,
  ];
  return table([
    ['Ratios of seconds', 'both searchable', 'only ours searchable', 'aim'],
    row('cold / bare Markdown', '1.30', cold.seconds, markdown.seconds, markdown.secondsWithoutSearch),
    row('cold / bare MDX', '1.00', cold.seconds, mdx.seconds, mdx.secondsWithoutSearch),
    row('cold but for diagrams / bare Markdown', '1.30', drawn.seconds, markdown.seconds, markdown.secondsWithoutSearch),
    row('cold but for diagrams / bare MDX', '1.00', drawn.seconds, mdx.seconds, mdx.secondsWithoutSearch),
    row('one text edited / cold', '0.33', warm.seconds, cold.seconds),
    row('one title edited / cold', '0.33', renamed.seconds, cold.seconds),
  ]);
}

/** Aims are those for 1,000 entries on two cores. */
function checks({ check }: SizeResult): string[] {
  const row = (name: string, aim: string, run: Run): string[] => [
    name,
    run.seconds.toFixed(1),
    aim,
    run.cpuSeconds?.toFixed(1) ?? '-',
    run.peakBytes === undefined ? '-' : megabytes(run.peakBytes, 0),
  ];
  return table([
    ['npm run check', 'seconds', 'aim for 1,000', 'CPU s', 'peak MB (aim 400)'],
    row('cold', '3.0', check.cold),
    row('one text edited', '1.0', check.warm),
  ]);
}

function downloads({ article, bareArticle, firstSearch, firstHit }: SizeResult): string[] {
  const parts: readonly Part[] = ['HTML', 'CSS', 'JavaScript', 'fonts', 'other'];
  const row = (name: string, { requests, bytes }: Download): string[] => [
    name,
    String(requests),
    ...parts.map((part) => kilobytes(bytes[part])),
    kilobytes(parts.reduce((sum, part) => sum + bytes[part], 0)),
  ];
  const lines = table([
    ['A reader downloads (brotli)', 'requests', ...parts.map((part) => `${part} kB`), 'all kB'],
    row('Gaitway, an article', article),
    row('Bare Astro, the same', bareArticle),
  ]);
  if (firstSearch === undefined) return lines;
  return [...lines, `The first search loads ${kilobytes(firstSearch)} kB more; its first hit stands ${firstHit.toFixed(0)} ms after the last letter.`];
}

/** The first column to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
  const [head = '', ...rest] = lines;
  return [head, '-'.repeat(head.length), ...rest];
}

function megabytes(bytes: number, digits = 1): string {
  return (bytes / 1e6).toFixed(digits);
}

function kilobytes(bytes: number): string {
  return (bytes / 1e3).toFixed(1);
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
