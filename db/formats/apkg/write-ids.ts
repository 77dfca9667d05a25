/** Names of things in a package: Anki's are moments in ms, ours are texts. The same thing gets the same name every time. */
import { createHash } from 'node:crypto'

/** Moments that made-up names of types, decks and cards are spread over: 2012 to 2020, so never ahead of any clock. */
const FIRST_MS = Date.UTC(2012)
const SPAN_MS = 2 ** 38
/** A made-up name of a note lies in the twelve days before it was made, so that Anki still shows about when. */
const NOTE_SPAN_MS = 2 ** 30

const FOREIGN = /^anki:(\d{1,16})$/

/** The id a note type had in Anki, or one made of its key. */
export function typeId(key: string): number {
  const [, id] = FOREIGN.exec(key) ?? []
  return id === undefined ? momentOf(`type ${key}`) : Number(id)
}

export function deckId(name: string): number {
  return momentOf(`deck ${name.toLowerCase()}`)
}

export function cardId(guid: string, template: number): number {
  return momentOf(`card ${guid} ${template}`)
}

/** @param madeAt epoch ms */
export function noteId(guid: string, madeAt: number): number {
  return Math.max(1, madeAt - (hashOf(`note ${guid}`) % NOTE_SPAN_MS))
}

function momentOf(text: string): number {
  return FIRST_MS + (hashOf(text) % SPAN_MS)
}

function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6)
}

/** Gives each id out once: where one is taken, the one before it that is free. */
export function idsOnce(): (wanted: number) => number {
  const taken = new Set<number>()
  return wanted => {
    let id = wanted
    while (taken.has(id)) id -= 1
    taken.add(id)
    return id
  }
}
