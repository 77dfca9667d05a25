import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { findChromium } from './browser/chromium.ts'

const { executablePath, args, env } = await findChromium()

/**
 * All tests: pure rules and the collection on Node, components in a real Chromium, journeys over the built product; and
 * what takes too long for every change, which `npm run test:long` runs.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/e2e/**', 'test/long/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        // What only helpers import: found while tests run, it would reload them.
        optimizeDeps: { include: ['@orpc/server', '@orpc/server/message-port', 'wouter/memory-location'] },
        test: {
          name: 'chromium',
          include: ['test/renderer/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: [...args], env } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two at a time take hardly less time together, and each waits for the other.
          fileParallelism: false,
          // A busy machine may cut a wait short; what fails twice is broken. A second try is printed.
          retry: 1,
          maxConcurrency: 3,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          retry: 1,
          maxConcurrency: 3,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
