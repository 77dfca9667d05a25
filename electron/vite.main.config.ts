import { defineConfig } from 'vite'
import { nodeBundle } from './build/bundles.ts'

/** Electron's main process: an ES module that leaves only Electron itself outside. */
export default defineConfig(nodeBundle('main', { main: 'electron/main/main.ts' }))
