/** The calls about exports, one line each. */
import type { Exported, ExportRequest } from '../api/exports.ts'
import { countOf } from '../services/exports/choose.ts'
import type { Open } from '../services/open.ts'
import type { Answering } from './base.ts'

/** Makes a file and holds it ready. */
export type Make = (request: ExportRequest, signal: AbortSignal | undefined) => Promise<Exported>

/** @param free answers without keeping others waiting: a file may take minutes */
export function exportRoutes({ exports: os }: Answering, { exports: free }: Answering, open: () => Open, make: Make) {
  return {
    count: os.count.handler(({ input }) => countOf(open().store, input.what)),
    make: free.make.handler(({ input, signal }) => make(input, signal)),
  }
}
