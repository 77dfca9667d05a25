/** The few words that a question made from cards has besides theirs. */
export const MATCH = 'Match each with what belongs to it.'
export const FILL = 'Fill the gap.'

/** Why a wrong option is wrong: it belongs elsewhere. */
export function belongsTo(front: string): string {
  return `This answers another card: ${front}`
}
