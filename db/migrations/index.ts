import { initial } from './001-initial.ts'
import { quiz } from './002-quiz.ts'
import { curriculum } from './003-curriculum.ts'
import { imports } from './004-import.ts'
import { search } from './005-search.ts'
import { library } from './006-library.ts'
import { asked } from './007-asked.ts'

/** One step of the schema. A shipped one is never edited. */
export interface Migration {
  /** `user_version` after it; 1, 2, 3 … without gaps. */
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** All steps, oldest first. */
export const MIGRATIONS: readonly Migration[] = [initial, quiz, curriculum, imports, search, library, asked]

/** The version of a file after all steps. */
export function newestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}
