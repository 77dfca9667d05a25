import { buildStale } from '../../electron/build/ensure.ts'

/** Journeys drive the built product, so it is built first, once. */
export default async function setup(): Promise<void> {
  await buildStale()
}
