/** A fresh process that opens a collection and gets its first card; prints how long that took. */
import { call } from '@orpc/server'
import { openCollection } from '../../db/collection.ts'
import { systemClock } from '../../electron/node/clock.ts'
import { systemIds } from '../../electron/node/ids.ts'
import { BENCH_CONTENT } from './content.ts'

const [, , home = ''] = process.argv
const began = performance.now()
const collection = await openCollection({ home, clock: systemClock, ids: systemIds, content: BENCH_CONTENT })
const opened = performance.now()
const { next } = await call(collection.router.review.start, { scope: { kind: 'today' } })
const shown = performance.now()
if (next === null) throw new Error('no card is due')
console.log(JSON.stringify({ modulesMs: began, openMs: opened - began, startMs: shown - opened }))
await collection.close()
