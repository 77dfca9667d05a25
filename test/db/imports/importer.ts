/** A process of its own that imports a file, or undoes the import, over and over; says how far it is, until it is killed. */
import { basename } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openCollection } from '../../../db/collection.ts'
import { systemClock } from '../../../electron/node/clock.ts'
import { systemIds } from '../../../electron/node/ids.ts'

const [, , home = '', path = ''] = process.argv
const content = { hash: 'none', load: async () => ({ hash: 'none', blocks: [], templates: [] }) }
const choices = { duplicates: 'update', scheduling: true, resetHard: false, keepOut: false } as const

const collection = await openCollection({ home, clock: systemClock, ids: systemIds, content })
const api = createRouterClient(collection.router)
const { undo, redo } = await api.history.peek({})
process.send?.('open')
// What a killed run has left done or undone is turned, too: both are written in pieces.
if (redo !== null) await api.history.redo({})
else if (undo !== null) await api.history.undo({})
const { import: id, settings } = await api.imports.open({ offer: collection.offer(path, basename(path)) })
await api.imports.preview({ import: id, settings, choices })
process.send?.('writing')
await api.imports.write({ import: id, choices })
process.send?.('written')
process.channel?.ref()
