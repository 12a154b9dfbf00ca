/** Small changes to libraries as they are loaded: they take work out of a drawing and leave its bytes as they are, but for the one that lets boxes stand closer. */
import { registerHooks } from 'node:module';
import { withSpacing } from './close-layout.ts';
import { withOneCopy } from './quick-config.ts';
import { withMemory } from './sanitize-once.ts';

const CHANGES: readonly (readonly [place: string, change: (code: string) => string])[] = [
  ['/mermaid/dist/', (code) => withSpacing(withOneCopy(code))],
  ['/dompurify/dist/', withMemory],
];

/** Call it before Mermaid is imported. */
export function quickenModules(): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      const change = CHANGES.find(([place]) => url.includes(place))?.[1];
      if (change === undefined || loaded.source == null) return loaded;
      const { source } = loaded;
      return { ...loaded, source: change(typeof source === 'string' ? source : new TextDecoder().decode(source)) };
    },
  });
}
