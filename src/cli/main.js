// @ts-check
/**
 * Where every command begins. In JavaScript, and with nothing but this, since Node keeps compiled only what is loaded from here on: the
 * commands, Astro and its bundler are much code, and the same each time.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/gaitway/compiled', import.meta.url)));
await import('./program.ts');
