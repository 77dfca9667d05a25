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
export type DeviceId = Branded<string, 'DeviceId'>

/** Makes ids; injected, so that tests can make the same ones again. */
export interface Ids {
  next<Id extends CardId | NoteId | DeckId | PresetId | NoteTypeId | DeviceId>(): Id
}
