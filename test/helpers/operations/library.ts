/** What is done to notes, to many cards at once, and to decks. */
import type { DeedValue, SelectionValue } from '../../../db/api/browse.ts'
import type { OperationName } from '../../../db/domain/operation.ts'
import { bring, deckFile, DECK, noteOf, TYPE } from '../importing.ts'
import { png } from '../picture.ts'
import type { Deed, Maker } from './maker.ts'

/** Operations of the browser by what is done. */
const MANY: readonly (readonly [name: OperationName, deed: (m: Maker) => DeedValue | null])[] = [
  ['move-cards', m => withDeck(m, deck => ({ kind: 'move', deck }))],
  ['tag-cards', m => ({ kind: 'tag', tag: m.word().slice(0, 200) })],
  ['untag-cards', m => ({ kind: 'untag', tag: tagOf(m) })],
  ['flag-cards', m => ({ kind: 'flag', flag: m.random.below(8) })],
  ['suspend-cards', () => ({ kind: 'suspend' })],
  ['unsuspend-cards', () => ({ kind: 'unsuspend' })],
  ['reset-cards', () => ({ kind: 'reset' })],
  ['delete-notes', () => ({ kind: 'delete' })],
  ['reposition-cards', reposition],
  [
    'replace-text',
    m => ({ kind: 'replace', find: m.one(['e', 'Question', 'a']), put: m.word(), in: 'all', matchCase: m.isOften() }),
  ],
]

export const LIBRARY: readonly Deed[] = [
  ...MANY.map(([name, deedOf]) => ({
    name,
    weight: 2,
    run: async (m: Maker) => {
      const deed = deedOf(m)
      const of = selection(m)
      if (deed !== null && of !== null) await m.c.api.browse.change({ of, deed, task: 'task-0001' })
    },
  })),
  { name: 'add-note', weight: 6, run: addNote },
  { name: 'edit-note', weight: 4, run: editNote },
  { name: 'import', weight: 0.4, run: importSome },
  { name: 'clean-media', weight: 0.7, run: cleanMedia },
  { name: 'add-deck', weight: 2, run: addDeck },
  { name: 'rename-deck', weight: 2, run: m => onDeck(m, deck => m.c.api.decks.rename({ deck, name: deckName(m) })) },
  { name: 'nest-deck', weight: 2, run: nestDeck },
  {
    name: 'archive-deck',
    weight: 2,
    run: m => onDeck(m, deck => m.c.api.decks.archive({ deck, archived: m.isOften() })),
  },
  { name: 'delete-deck', weight: 1, run: m => onDeck(m, deck => m.c.api.decks.remove({ deck })) },
  { name: 'change-options', weight: 2, run: changeOptions },
]

const SEARCHES = ['is:new', 'is:suspended', 'is:flagged', 'tag:recall', 'front:question -is:due', 'added:30', '漢字']

function selection(m: Maker): SelectionValue | null {
  if (m.random.next() < 0.15) return { kind: 'search', text: m.one(SEARCHES), except: m.cards(3) }
  const cards = m.cards()
  return cards.length === 0 ? null : { kind: 'cards', cards }
}

function tagOf(m: Maker): string {
  const rows = m.c.store.read.all<{ name: string }>('select name from tags order by id')
  return rows.length === 0 ? 'none yet' : m.one(rows).name
}

function reposition(m: Maker): DeedValue {
  const sort = { by: m.one(['question', 'added'] as const), descending: m.isOften() }
  return {
    kind: 'reposition',
    start: m.random.below(50),
    step: 1 + m.random.below(4),
    order: m.isOften() ? { kind: 'shuffled' } : { kind: 'shown', text: '', sort },
    makeRoom: m.isOften(),
  }
}

const TYPES = ['Basic', 'Basic and reversed', 'Cloze'] as const

async function addNote(m: Maker): Promise<void> {
  const type = m.one(TYPES)
  const front = type === 'Cloze' ? `{{c1::${m.word()}}} and {{c2::more}}` : `${m.word()} ${m.random.below(1_000)}`
  const deck = m.isOften() ? null : m.deck()
  const tags = m.isOften() ? [] : [m.word().slice(0, 60)]
  await m.c.api.notes.add({ type, deck, fields: [front, m.word(), ''], tags })
}

async function editNote(m: Maker): Promise<void> {
  const card = m.card()
  if (card === null) return
  const { note, version, fields, tags } = await m.c.api.notes.written({ card })
  const [first = '', ...rest] = fields
  await m.c.api.notes.edit({
    note,
    version,
    deck: m.isOften() ? null : m.deck(),
    fields: [`${first.slice(0, 400)} ${m.random.below(1_000)}`, ...rest],
    tags: m.isOften() ? tags : [m.word().slice(0, 60)],
  })
}

/** A note with a picture, which it may lose again; then what no note shows goes. */
async function cleanMedia(m: Maker): Promise<void> {
  const { media, notes } = m.c.api
  const { of } = await media.send({ of: null, bytes: png(2, 2, m.random.below(256)).toString('base64') })
  const picture = await media.keep({ of, name: null, taken: [] })
  const fields = [`What is ![](${picture.name})?`, 'An answer', '']
  const { note, card } = await notes.add({ type: 'Basic', deck: null, fields, tags: [], pictures: [picture] })
  const { version } = await notes.written({ card })
  if (m.isOften()) await notes.edit({ note, version, deck: null, fields: ['Nothing?', 'An answer', ''], tags: [] })
  await media.clean({})
}

/** A few notes in a deck; some of them were brought in before, with other words. */
async function importSome(m: Maker): Promise<void> {
  const notes = Array.from({ length: 1 + m.random.below(5) }, () =>
    noteOf(`n${m.random.below(20)}`, `${m.word()} ${m.random.below(1_000)}`, { tags: [m.word().slice(0, 20)] }),
  )
  const own = [...new Map(notes.map(note => [note.key, note])).values()]
  await bring(m.c, deckFile({ decks: [DECK], noteTypes: [TYPE], notes: own }), { name: 'deck.json' })
}

async function addDeck(m: Maker): Promise<void> {
  await m.c.api.decks.add({ name: deckName(m), parent: m.isOften() ? null : m.deck() })
}

async function nestDeck(m: Maker): Promise<void> {
  await onDeck(m, deck =>
    m.c.api.decks.nest({ deck, parent: m.isOften() ? null : m.deck(), before: m.isOften() ? null : m.deck() }),
  )
}

async function changeOptions(m: Maker): Promise<void> {
  await onDeck(m, async deck => {
    const { options } = await m.c.api.decks.options({ deck })
    const next = m.one([
      { ...options, newPerDay: m.one([null, 3, 20]) },
      { ...options, leechThreshold: 1 + m.random.below(8), leechSuspends: m.isOften() },
      { ...options, newOrder: m.one(['position', 'random'] as const) },
      { ...options, longestInterval: 30 + m.random.below(300) },
    ])
    await m.c.api.decks.setOptions({ deck, options: next, of: m.one(['deck', 'all'] as const) })
  })
}

function deckName(m: Maker): string {
  return `${m.word().slice(0, 40)} ${m.random.below(1_000)}${m.isOften() ? '' : '::within'}`
}

function withDeck<T>(m: Maker, make: (deck: NonNullable<ReturnType<Maker['deck']>>) => T): T | null {
  const deck = m.deck()
  return deck === null ? null : make(deck)
}

const OWN = 'd.id not in (select deck_id from blocks)'

/** A deck of the learner's own, most of the time. */
async function onDeck(m: Maker, run: (deck: NonNullable<ReturnType<Maker['deck']>>) => Promise<unknown>) {
  const deck = m.random.next() < 0.8 ? m.deck(OWN) : m.deck()
  if (deck !== null) await run(deck)
}
