/** `npm run -s recall -- <command>`: what can be asked and done from a terminal, without a window. One file a command. */
import { enableCompileCache } from 'node:module'
import { COMPILE_CACHE } from './build/bundles.ts'

type Command = (args: readonly string[]) => Promise<void>

/** Loaded when it is asked for: no command waits for what another needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  content: async () => (await import('./recall/content.ts')).content,
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
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
