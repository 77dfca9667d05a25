import { defineConfig } from 'vite'
import { nodeBundle } from './build/bundles.ts'

/** What runs on plain Node: the collection process of Electron and the browser host, sharing their chunks. */
export default defineConfig(
  nodeBundle('node', {
    'collection-process': 'electron/node/collection-process.ts',
    loopback: 'electron/node/loopback.ts',
  }),
)
