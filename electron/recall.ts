/** `npm run -s recall -- <command>`, or the app with it: what can be done from a terminal, without a window. One file a command. */
import { enableCompileCache } from 'node:module'
import { COMPILE_CACHE } from './build/bundles.ts'
import { sentenceOf } from './recall/sentences.ts'
import { Help, WrongUse } from './recall/wrong-use.ts'

type Command = (args: readonly string[]) => Promise<void>

/** Loaded when it is asked for: no command waits for what another needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  content: async () => (await import('./recall/content.ts')).content,
  export: async () => (await import('./recall/export.ts')).exportDecks,
  import: async () => (await import('./recall/import.ts')).importFiles,
  inspect: async () => (await import('./recall/inspect.ts')).inspect,
  restore: async () => (await import('./recall/restore.ts')).restore,
}

// Spares the next call most of the time that reading the modules takes.
enableCompileCache(COMPILE_CACHE)

const [name = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (load === undefined) {
  const known = Object.keys(COMMANDS).join(', ')
  console.error(name === '' ? `Say which command: ${known}.` : `There is no command “${name}”. There is: ${known}.`)
  process.exitCode = 2
} else {
  try {
    const run = await load()
    await run(args)
  } catch (error) {
    if (error instanceof Help) console.log(error.message)
    else {
      console.error(sentenceOf(error))
      process.exitCode = error instanceof WrongUse ? 2 : 1
    }
  }
}
// A process that Electron started waits for its parent otherwise.
if ('parentPort' in process) process.exit()
