/** Whoever does something with a collection, anything, by chance that can be repeated. */
import { ORPCError } from '@orpc/server'
import type { CardId, DeckId } from '../../../db/domain/ids.ts'
import type { OperationName } from '../../../db/domain/operation.ts'
import { randomOf, type Random } from '../../../db/domain/quiz/random.ts'
import type { TestCollection } from '../collection.ts'

/** One thing that can be done, called by the operation it writes. Where nothing fits, it does nothing. */
export interface Deed {
  readonly name: OperationName
  /** How often it comes, beside the others. */
  readonly weight: number
  readonly run: (maker: Maker) => Promise<unknown>
}

export class Maker {
  readonly c: TestCollection
  readonly random: Random

  constructor(c: TestCollection, seed: string) {
    this.c = c
    this.random = randomOf(seed)
  }

  one<T>(of: readonly T[]): T {
    const chosen = of[this.random.below(of.length)]
    if (chosen === undefined) throw new Error('there is nothing to choose from')
    return chosen
  }

  isOften(): boolean {
    return this.random.next() < 0.5
  }

  /** Any card, of a kind. */
  card(where = '1'): CardId | null {
    const sql = `from cards c where ${where}`
    const count = this.c.store.read.get<{ n: number }>(`select count(*) as n ${sql}`)?.n ?? 0
    if (count === 0) return null
    const row = this.c.store.read.get<{ id: CardId }>(
      `select c.id ${sql} order by c.id limit 1 offset ?`,
      this.random.below(count),
    )
    return row?.id ?? null
  }

  /** A few cards, each once. */
  cards(most = 8): CardId[] {
    const found = Array.from({ length: 1 + this.random.below(most) }, () => this.card())
    return [...new Set(found.filter(card => card !== null))]
  }

  /** Any deck, of a kind. */
  deck(where = '1'): DeckId | null {
    const rows = this.c.store.read.all<{ id: DeckId }>(`select d.id from decks d where ${where} order by d.id`)
    return rows.length === 0 ? null : this.one(rows).id
  }

  word(): string {
    return this.one(['recall', 'ndcg', 'Ångström', 'a "b" c', '漢字', '👩‍👩‍👧', "o'clock", 'x'.repeat(300), '%_'])
  }
}

/** Does one thing. @returns its name, or null where it was refused, which is an answer too */
export async function perform(maker: Maker, deed: Deed): Promise<OperationName | null> {
  try {
    await deed.run(maker)
    return deed.name
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'APP_ERROR' && error.data.code !== 'unexpected') return null
    throw error
  }
}

/** Any of these, by their weights. */
export function anyOf(maker: Maker, deeds: readonly Deed[]): Deed {
  let at = maker.random.next() * deeds.reduce((sum, { weight }) => sum + weight, 0)
  const found = deeds.find(({ weight }) => {
    at -= weight
    return at < 0
  })
  return found ?? maker.one(deeds)
}
