/** The calls about decks, one line each. */
import { historyOf } from '../services/card-history.ts'
import { about, setBlock } from '../services/decks/about.ts'
import { bringBack, cardsOf, reset } from '../services/decks/cards.ts'
import { list } from '../services/decks/list.ts'
import { add, rename } from '../services/decks/name.ts'
import { nest } from '../services/decks/nest.ts'
import { options, setOptions } from '../services/decks/options.ts'
import { removal, remove } from '../services/decks/remove.ts'
import { archive, keepOut } from '../services/decks/set-aside.ts'
import { find } from '../services/find.ts'
import { learn } from '../services/learn.ts'
import type { Open } from '../services/open.ts'
import type { Answering } from './base.ts'

/** @param free for the one that writes in pieces, and so keeps out of the way of others itself */
export function deckRoutes({ decks: os }: Answering, { decks: free }: Answering, open: () => Open) {
  return {
    list: os.list.handler(() => list(open())),
    history: os.history.handler(({ input }) => historyOf(open(), input.card)),
    find: os.find.handler(({ input }) => find(open(), input.text, input.limit)),
    about: os.about.handler(({ input }) => about(open(), input.deck)),
    learn: os.learn.handler(({ input }) => learn(open(), input.card)),
    cards: os.cards.handler(({ input }) => cardsOf(open(), input.deck, input.text, input.card ?? null)),
    options: os.options.handler(({ input }) => options(open(), input.deck)),
    setOptions: os.setOptions.handler(({ input }) => setOptions(open(), input.deck, input.options, input.of)),
    add: os.add.handler(({ input }) => add(open(), input.name, input.parent)),
    rename: os.rename.handler(({ input }) => rename(open(), input.deck, input.name)),
    nest: os.nest.handler(({ input: { deck, ...place } }) => nest(open(), deck, place)),
    archive: os.archive.handler(({ input }) => archive(open(), input.deck, input.archived)),
    removal: os.removal.handler(({ input }) => removal(open(), input.deck)),
    remove: free.remove.handler(({ input, signal }) => remove(open(), input.deck, signal)),
    setBlock: os.setBlock.handler(({ input }) => {
      setBlock(open(), input.deck, input.state)
      return {}
    }),
    keepOut: os.keepOut.handler(({ input }) => {
      keepOut(open(), input.deck, input.keptOut)
      return {}
    }),
    bringBack: os.bringBack.handler(({ input }) => {
      bringBack(open(), input.card)
      return {}
    }),
    reset: os.reset.handler(({ input }) => {
      reset(open(), input.card)
      return {}
    }),
  }
}
