/** The one way in: a content folder becomes entries and diagnostics. */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '#schema/ledger.ts';
import type { Site } from '#schema/site.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { AnyEntry } from '#model/entry.ts';
import { LEDGER_FILE } from '#model/ids/problems.ts';
import type { ProgressFile } from '#model/progress.ts';
import { NO_CACHE, parseCacheOf, type ParseCache } from './cache.ts';
import type { EntryFile } from './entry-file.ts';
import { entryOf } from './entry-of.ts';
import type { EntryTask } from './entry-worker.ts';
import { ledgerOf, siteOf } from './front-matter.ts';
import { lookFilesOf } from './look-files.ts';
import { placedFilesOf, type PlacedFile } from './identity.ts';
import { inOrder } from './order.ts';
import { parsedFiles } from './parse.ts';
import { pictureStateOf } from './picture.ts';
import { isProgressFile, progressFilesOf } from './progress-files.ts';
import { textOf } from './text.ts';
import { codeOf, contentFilesOf } from './walk.ts';

export interface ReadOptions {
  /** Folder of the cache; without it every file is parsed. */
  readonly cacheDir?: string | undefined;
  /** Threads; by default as many as the machine has cores. */
  readonly workers?: number | undefined;
}

export interface Content {
  /** `site.yaml`, when its schema accepts it. */
  readonly site: Site | undefined;
  /** `ids.yaml`, where there is one and its schema accepts it. */
  readonly ledger: Ledger | undefined;
  /** Entries whose fields are valid, without drafts, ordered by file. */
  readonly entries: readonly AnyEntry[];
  /** What departments say about their progress, ordered by file. */
  readonly progress: readonly ProgressFile[];
  /** All problems of all files, ordered by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of drafts: checked, but not to be shown or referred to. */
  readonly drafts: readonly string[];
  /** Ids of entries that exist but whose fields are not valid: a reference to them is not broken. */
  readonly invalid: readonly string[];
  /** How many files were parsed, and not found in the cache. */
  readonly parsed: number;
  /** How many content files there are. */
  readonly files: number;
}

/**
 * Reads a content folder, each file once.
 * @param folder the content folder; nothing outside of it is read
 * @returns never throws for a mistake in content
 */
export async function readContent(folder: string, { cacheDir, workers }: ReadOptions = {}): Promise<Content> {
  const root = realFolderOf(folder);
  if (root === undefined) return nothing(`There is no folder "${folder}".`);
  const walked = contentFilesOf(root);
  const { placed, diagnostics: misplaced } = placedFilesOf(walked.files.filter((file) => file !== SITE && file !== LEDGER_FILE && !isProgressFile(file)));
  const diagnostics: Diagnostic[] = [...walked.diagnostics, ...misplaced];
  const site = walked.files.includes(SITE) ? readSite(root, diagnostics) : undefined;
  const ledger = walked.files.includes(LEDGER_FILE) ? readLedger(root, diagnostics) : undefined;
  const reported = progressFilesOf(walked.files, (file) => readText(root, file, diagnostics));
  diagnostics.push(...reported.diagnostics);
  const hasNothing = placed.length === 0;
  if (hasNothing && walked.files.length === 0)
    return { ...nothing('The content folder is empty.'), diagnostics: inOrder([...diagnostics, ...nothing('The content folder is empty.').diagnostics]) };
  if (!walked.files.includes(SITE)) diagnostics.push({ code: 'missing-site', file: SITE, message: 'The content folder has no site.yaml.' });
  const cache = cacheDir === undefined ? NO_CACHE : parseCacheOf(cacheDir);
  const { results, parsed } = await readEntries(root, placed, cache, workers, diagnostics);
  cache.save();
  const entries: AnyEntry[] = [];
  const drafts: string[] = [];
  const invalid: string[] = [];
  for (const { file, id } of placed) {
    const result = results.get(file);
    const entry = result && entryOf(file, result);
    diagnostics.push(...(result?.diagnostics ?? []));
    if (!entry) invalid.push(id);
    else if (entry.data.draft) drafts.push(id);
    else entries.push(entry);
  }
  if (!placed.some(({ playbook }) => playbook !== undefined))
    diagnostics.push({ code: 'empty-content', file: '', message: 'There is no playbook in the content folder.' });
  else if (areAllDrafts(placed, drafts)) diagnostics.push({ code: 'empty-content', file: '', message: 'Every playbook is a draft.' });
  return { site, ledger, entries, progress: reported.progress, diagnostics: inOrder(diagnostics), drafts, invalid, parsed, files: walked.files.length };
}

const SITE = 'site.yaml';

function readSite(root: string, diagnostics: Diagnostic[]): Site | undefined {
  const text = readText(root, SITE, diagnostics);
  if (text === undefined) return undefined;
  const result = siteOf(text, SITE);
  diagnostics.push(...result.diagnostics, ...(result.site ? lookFilesOf(root, result.site.look).diagnostics : []));
  return result.site;
}

function readLedger(root: string, diagnostics: Diagnostic[]): Ledger | undefined {
  const text = readText(root, LEDGER_FILE, diagnostics);
  if (text === undefined) return undefined;
  const result = ledgerOf(text, LEDGER_FILE);
  diagnostics.push(...result.diagnostics);
  return result.ledger;
}

async function readEntries(
  root: string,
  placed: readonly PlacedFile[],
  cache: ParseCache,
  workers: number | undefined,
  diagnostics: Diagnostic[],
): Promise<{ results: Map<string, EntryFile>; parsed: number }> {
  const results = new Map<string, EntryFile>();
  const missed: { task: EntryTask; digest: string }[] = [];
  const states = new Map<string, string>();
  const stateOf = (path: string) => states.get(path) ?? states.set(path, pictureStateOf(root, path)).get(path);
  for (const { file, kind } of placed) {
    const text = readText(root, file, diagnostics);
    if (text === undefined) continue;
    const digest = createHash('sha256').update(text).digest('hex');
    const stored = storedResultOf(cache.get(file, digest));
    if (stored?.pictures.every(([path, state]) => stateOf(path) === state)) results.set(file, stored);
    else missed.push({ task: { file, kind, text }, digest });
  }
  const parsed = await parsedFiles(
    missed.map(({ task }) => task),
    root,
    workers,
  );
  for (const [index, { task, digest }] of missed.entries()) {
    const json = parsed[index] ?? '';
    cache.set(task.file, digest, json);
    results.set(task.file, JSON.parse(json) as EntryFile);
  }
  return { results, parsed: missed.length };
}

function areAllDrafts(placed: readonly PlacedFile[], drafts: readonly string[]): boolean {
  const playbooks = placed.filter(({ kind }) => kind === 'playbook');
  return playbooks.length > 0 && playbooks.every(({ id }) => drafts.includes(id));
}

function storedResultOf(json: string | undefined): EntryFile | undefined {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as EntryFile);
  } catch {
    return undefined;
  }
}

function readText(root: string, file: string, diagnostics: Diagnostic[]): string | undefined {
  try {
    const { text, diagnostics: found } = textOf(readFileSync(join(root, file)), file);
    diagnostics.push(...found);
    return text;
  } catch (error) {
    diagnostics.push({ code: 'unreadable-file', file, message: `The file cannot be read (${codeOf(error)}).` });
    return undefined;
  }
}

function realFolderOf(folder: string): string | undefined {
  try {
    return statSync(folder).isDirectory() ? realpathSync(folder) : undefined;
  } catch {
    return undefined;
  }
}

function nothing(message: string): Content {
  return {
    site: undefined,
    ledger: undefined,
    entries: [],
    progress: [],
    diagnostics: [{ code: 'empty-content', file: '', message }],
    drafts: [],
    invalid: [],
    parsed: 0,
    files: 0,
  };
}
