/** What the records of the blind reviews amount to. */
import type { Finding } from '../lint/finding.ts'
import type { Problem } from '../file.ts'
import { readReview } from '../review/record.ts'
import { recount, type Recount } from '../review/recount.ts'
import type { Library } from '../schema.ts'

/** Each block's record, counted again, by block code. */
export type Recounts = ReadonlyMap<string, Recount>

/** Reads and counts the records of all blocks, `<folder>/<CODE>.yaml`. */
export async function recountAll(
  folder: string,
  { blocks }: Library,
): Promise<{ readonly reviews: Recounts; readonly problems: readonly Problem[] }> {
  const read = await Promise.all(blocks.map(async block => ({ block, ...(await readReview(folder, block.code)) })))
  return {
    reviews: new Map(read.map(({ block, entries }) => [block.code, recount(block, entries)])),
    problems: read.flatMap(one => one.problems),
  }
}

/** Items that nobody solved, that differ from their key although nothing was changed, or that cannot be read. */
export function reviewFindings({ unsolved, unsettled, unreadable }: Recount): Finding[] {
  return [
    ...unsolved.map(id => ({ id, rule: 'unsolved', message: 'no reader has solved it' })),
    ...unsettled.map(id => ({
      id,
      rule: 'unsettled',
      message: 'the answer differs from the key, nothing was changed',
    })),
    ...unreadable.map(id => ({
      id,
      rule: 'unreadable',
      message: 'its entry fits no item, or its answer not its type',
    })),
  ]
}
