/** Small changes to libraries as they are loaded, which take work out of a drawing and leave its bytes as they are. */
import { registerHooks } from 'node:module';
import { withOneCopy } from './quick-config.ts';
import { withMemory } from './sanitize-once.ts';

const CHANGES: readonly (readonly [place: string, change: (code: string) => string])[] = [
  ['/mermaid/dist/', withOneCopy],
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
