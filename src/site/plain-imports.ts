import type { PluginOption } from 'vite';

/**
 * Vite wraps every import() of a browser script in a helper that preloads style sheets and further scripts. Ours have no style sheets and at most one
 * further script, and the helper weighs more than most of them; so import() is left to the browser.
 */
export function plainImports(): PluginOption {
  return {
    name: 'gaitway:plain-imports',
    enforce: 'pre',
    apply: 'build',
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
