import { parseArgs, type ParseArgsConfig } from 'node:util'

/** A command was given in a way it does not know: exit code 2, and how it is used. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** The options of a command. @throws WrongUse for what it does not know, with `usage` */
export function optionsOf<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
