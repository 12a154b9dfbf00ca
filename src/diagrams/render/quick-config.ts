/** Mermaid copies its whole configuration whenever a part of it asks for one value, which takes a sixth of all its time. */

const COPYING = /(var getConfig = [^;]*?=> \{\s*)return (assignWithDepth\w*\(\{\}, currentConfig\));/;

/**
 * A module of Mermaid that copies a configuration deeply only when another one holds, where the place for it is in it; else as it was.
 * Who asks still gets an object of his own, and of every section a copy of his own when he takes it: some change them.
 */
export function withOneCopy(code: string): string {
  return code.replace(
    COPYING,
    `var copied, copy;\n$1if (copied !== currentConfig) {
    copied = currentConfig;
    copy = $2;
  }
  const whole = copy;
  return new Proxy({ ...whole }, {
    get(own, key) {
      const value = own[key];
      if (typeof value !== 'object' || value !== whole[key]) return value;
      return (own[key] = Array.isArray(value) ? [...value] : { ...value });
    },
  });`,
  );
}
