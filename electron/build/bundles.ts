/** What the three Node-side bundles share. */
import { join } from 'node:path'

/** The folder everything is built from. */
export const ROOT = join(import.meta.dirname, '..', '..')
/** The one folder that is shipped. */
export const DIST = join(ROOT, 'dist')
/** Where Node keeps what it has compiled, so that the next start need not. */
export const COMPILE_CACHE = join(ROOT, 'node_modules', '.cache', 'recall-at-k')

/** Left outside: Electron itself, and the native package that ships its own binaries. */
const EXTERNAL = ['electron', 'better-sqlite3']

/** A bundle that runs without `node_modules` but for what is external. */
export function nodeBundle(target: string, entries: Readonly<Record<string, string>>) {
  return {
    root: ROOT,
    publicDir: false as const,
    ssr: { target: 'node' as const, noExternal: true as const, external: EXTERNAL },
    // `ws` would otherwise look for two optional native helpers that are never shipped.
    define: { 'process.env.WS_NO_BUFFER_UTIL': '"1"', 'process.env.WS_NO_UTF_8_VALIDATE': '"1"' },
    build: {
      ssr: true as const,
      outDir: join(DIST, target),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)])),
        external: EXTERNAL,
        output: { format: 'es' as const, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}
