/** What is asked of one card. */
import { asked } from '../services/card-info/asked.ts'
import { info, log } from '../services/card-info/info.ts'
import type { Open } from '../services/open.ts'
import type { Answering } from './base.ts'

export function cardRoutes({ cards: os }: Answering, open: () => Open) {
  return {
    info: os.info.handler(({ input }) => info(open(), input.card, input.scope)),
    log: os.log.handler(({ input }) => log(open(), input.card, input.before)),
    asked: os.asked.handler(({ input }) => asked(open(), input.card, input.before)),
  }
}
