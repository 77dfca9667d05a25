import { defineConfig } from 'vite'
import { nodeBundle } from './build/bundles.ts'

const shared = nodeBundle('preload', { preload: 'electron/preload/preload.ts' })

/** A sandboxed preload is one CommonJS file that may require nothing but `electron`. */
export default defineConfig({
  ...shared,
  build: {
    ...shared.build,
    rolldownOptions: {
      ...shared.build.rolldownOptions,
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
})
