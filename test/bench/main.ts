/** `npm run bench`: how long a site of N entries takes, beside what Astro takes by itself for the same texts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchOf, type SizeResult } from './bench.ts';
import { diagramFigures, diagramLine } from './diagrams.ts';
import { linesOf } from './report.ts';

const HELP = `Usage: npm run bench -- [options]

Makes a corpus, builds it cold and warm, checks it, builds a bare Astro site of the same texts, draws twelve diagrams, and prints tables. It judges nothing.

  --sizes <list>  how many entries, with commas between (default: 100,1000,5000; at least 60)
  --keep          keep the corpora and the built sites, and say where they are
  --help          print this`;

const LEAST = 60;

interface Options {
  readonly sizes: readonly number[];
  readonly keep: boolean;
  readonly help: boolean;
}

const options = optionsOf(process.argv.slice(2));
if ('wrong' in options) {
  console.error(`${options.wrong}\nRun it with --help to see what there is.`);
  process.exitCode = 2;
} else if (options.help) {
  console.log(HELP);
} else {
  await bench(options);
}

async function bench({ sizes, keep }: Options): Promise<void> {
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  const folder = mkdtempSync(join(tmpdir(), 'gaitway-bench-'));
  console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${(loadavg()[0] ?? 0).toFixed(1)}.`);
  const results: SizeResult[] = [];
  try {
    for (const size of sizes) {
      results.push(
        await benchOf(size, { root, folder: join(folder, String(size)), onStep: (step) => console.log(`  ${size.toLocaleString('en-GB')} entries: ${step}`) }),
      );
    }
    console.log(`\n${linesOf(results).join('\n')}\n${diagramLine(await diagramFigures())}`);
  } finally {
    if (keep) console.log(`\nKept in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** The options, or what is wrong with them. */
function optionsOf(args: string[]): Options | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        sizes: { type: 'string', default: '100,1000,5000' },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const sizes = values.sizes.split(',').map((size) => (/^\s*\d+\s*$/.test(size) ? Number(size) : NaN));
    const isFit = sizes.every((size) => size >= LEAST && size <= 100_000);
    return isFit ? { ...values, sizes } : { wrong: `--sizes ${values.sizes} is not a list of numbers from ${LEAST} to 100000, such as 100,1000.` };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
