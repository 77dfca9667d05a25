/**
 * Names of things. All are unique across machines (time-ordered, random tail), so that two copies of a collection can
 * be merged; branded, so that a card's id cannot be handed to something that wants a note's.
 */
declare const brand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

export type CardId = Branded<string, 'CardId'>
export type NoteId = Branded<string, 'NoteId'>
export type DeckId = Branded<string, 'DeckId'>
export type PresetId = Branded<string, 'PresetId'>
export type NoteTypeId = Branded<string, 'NoteTypeId'>
export type AttemptId = Branded<string, 'AttemptId'>
export type QuestionId = Branded<string, 'QuestionId'>
export type DeviceId = Branded<string, 'DeviceId'>

/** Any of them. */
type AnyId = CardId | NoteId | DeckId | PresetId | NoteTypeId | DeviceId | AttemptId | QuestionId

/** A text from the border, a journal or a generator as an id of the kind the place asks for. */
export function idOf<Id extends AnyId>(text: string): Id {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a text becomes an id
  return text as Id
}

/** Makes ids; injected, so that tests can make the same ones again. */
export interface Ids {
  readonly next: <Id extends AnyId>() => Id
}
