/** Decks, tags, blocks, note types, cards and numbers by what they are called, as conditions on a card `c`. */
import type { Condition } from './condition.ts'
import { fold } from './fold.ts'
import { blockDecks, cardTemplates, deckIds, noteTypeIds, tagIds, type Names } from './names.ts'
import { globOf } from './pattern.ts'
import type { Pieces, SearchLeaf } from './tree.ts'

/** Whether a card is called so, or lies in what is. */
export function namedSql({ what, pieces }: Extract<SearchLeaf, { kind: 'named' }>, names: Names): Condition {
  switch (what) {
    case 'deck':
      return among('c.deck_id', deckIds(names, pieces))
    case 'block':
      return among('c.deck_id', blockDecks(names, pieces))
    case 'tag':
      return isNone(pieces)
        ? { sql: 'not exists (select 1 from note_tags nt where nt.note_id = c.note_id)', params: [] }
        : among('c.note_id', tagIds(names, pieces), 'select note_id from note_tags where tag_id in')
    case 'type':
      return among('(select n.note_type_id from notes n where n.id = c.note_id)', noteTypeIds(names, pieces))
    case 'card':
      return templateSql(names, pieces)
    case 'id':
      return idSql(pieces)
  }
}

/** Whether a card lies in a deck that was put away. */
export function archivedSql({ decks }: Names): Condition {
  return among(
    'c.deck_id',
    decks.flatMap(({ id, archived }) => (archived ? [id] : [])),
  )
}

function isNone(pieces: Pieces): boolean {
  return pieces.length === 1 && fold(pieces[0]) === 'none'
}

function among(column: string, ids: readonly string[], through?: string): Condition {
  const list = '(select value from json_each(?))'
  return {
    sql: `${column} in ${through === undefined ? list : `(${through} ${list})`}`,
    params: [JSON.stringify(ids)],
  }
}

function templateSql(names: Names, pieces: Pieces): Condition {
  const [number] = pieces
  if (pieces.length === 1 && /^\d{1,3}$/.test(number)) return { sql: 'c.template = ?', params: [Number(number) - 1] }
  return {
    sql: `(select n.note_type_id from notes n where n.id = c.note_id) || ' ' || c.template in (select value from json_each(?))`,
    params: [JSON.stringify(cardTemplates(names, pieces).map(({ type, template }) => `${type} ${template}`))],
  }
}

/** Call numbers, whole blocks of them by their code, and ids of cards and notes; commas between. */
function idSql(pieces: Pieces): Condition {
  if (pieces.length > 1) return inOrigins('call_number glob ?', globOf(upper(pieces)))
  const [list] = pieces
  const given = list.split(',').map(id => id.trim())
  const numbers = JSON.stringify(given.map(id => id.toUpperCase()))
  return {
    sql: `(c.id in (select value from json_each(?)) or c.note_id in (select value from json_each(?)) or c.note_id in
      (select o.note_id from json_each(?) g cross join origins o on o.call_number = g.value
       union all
       select o.note_id from json_each(?) g cross join origins o
         on o.call_number >= g.value || '-' and o.call_number < g.value || '.'))`,
    params: [JSON.stringify(given), JSON.stringify(given), numbers, numbers],
  }
}

function upper(pieces: Pieces): Pieces {
  const [first, ...rest] = pieces
  return [first.toUpperCase(), ...rest.map(piece => piece.toUpperCase())]
}

/** What the shipped content says of a note. */
export function inOrigins(condition: string, param: string): Condition {
  return { sql: `exists (select 1 from origins o where o.note_id = c.note_id and o.${condition})`, params: [param] }
}
