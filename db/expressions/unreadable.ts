/** Why a text is no arithmetic, as a sentence for the learner. It never leaves this room. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
