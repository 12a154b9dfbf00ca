/**
 * The scripts that only one kind of page needs, each loaded where its element stands. From here and not from a <script> of its own: what they share
 * comes with what every page runs, where as files of its own it would cost each of these pages two requests more.
 */
const SCRIPTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'department-ticks': () => import('./department-ticks.ts'),
  'may-i': () => import('./may-i.ts'),
  'main playbook-search': () => import('./search.ts'),
};

for (const [element, load] of Object.entries(SCRIPTS)) if (document.querySelector(element)) void load();
