import { defineConfig } from 'vite'
import { nodeBundle } from './build/bundles.ts'

/** What runs on plain Node: the collection process of Electron, the browser host, the commands and the thread that reads files. */
export default defineConfig(
  nodeBundle('node', {
    'collection-process': 'electron/node/collection-process.ts',
    loopback: 'electron/node/loopback.ts',
    'import-worker': 'db/services/imports/worker.ts',
    recall: 'electron/recall.ts',
  }),
)
