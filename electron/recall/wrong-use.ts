import { parseArgs, type ParseArgsConfig } from 'node:util'

/** A command was given in a way it does not know: exit code 2, and how it is used. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** A command was asked how it is used: exit code 0. */
export class Help extends Error {
  override readonly name = 'Help'
}

/** The options of a command. @throws Help with `usage` when that is asked for; WrongUse for what it does not know */
export function optionsOf<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  if (asksForHelp(config.args ?? [])) throw new Help(usage)
  try {
    return parseArgs(config)
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

/** Behind `--` everything is a name. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? undefined : end).some(arg => arg === '--help' || arg === '-h')
}
