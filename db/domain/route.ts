import { z } from 'zod'

/** A place in the app, as it stands behind `#` in the address: `/decks`, `/review?deck=…`. Printable ASCII, as addresses are. */
export const Route = z
  .string()
  .max(500)
  .regex(/^\/[!-~]*$/)
export type Route = z.infer<typeof Route>
