/** Mermaid copies its whole configuration whenever a part of it asks for one value, which takes a sixth of all its time. */
import { registerHooks } from 'node:module';

const COPYING = /(var getConfig = [^;]*?=> \{\s*)return (assignWithDepth\w*\(\{\}, currentConfig\));/;

/** From now on Mermaid copies a configuration deeply only when another one holds. Call it before Mermaid is imported. */
export function copyConfigOnce(): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.includes('/mermaid/dist/') || loaded.source == null) return loaded;
      const { source } = loaded;
      return { ...loaded, source: withOneCopy(typeof source === 'string' ? source : new TextDecoder().decode(source)) };
    },
  });
}

/** A module of Mermaid with that change where the place for it is in it, else as it was. Who asks still gets an object of his own: some change it. */
export function withOneCopy(code: string): string {
  return code.replace(
    COPYING,
    `var copied, copy, sections;\n$1if (copied !== currentConfig) {
    copied = currentConfig;
    copy = $2;
    sections = Object.keys(copy).filter((key) => typeof copy[key] === 'object');
  }
  const own = { ...copy };
  for (const key of sections) own[key] = Array.isArray(copy[key]) ? [...copy[key]] : { ...copy[key] };
  return own;`,
  );
}
