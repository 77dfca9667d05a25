/** Texts that programs stumble over, written wherever a text can be written: each is stored as it is, and comes back so. */
import { describe, expect, test } from 'vitest'
import type { SelectionValue } from '../../db/api/browse.ts'
import type { DeckId } from '../../db/domain/ids.ts'
import { nameFault } from '../../db/domain/deck-name.ts'
import { DEFAULT_CHOICE } from '../../db/domain/quiz/quiz-choice.ts'
import { collection, type TestCollection } from '../helpers/collection.ts'
import { bring } from '../helpers/importing.ts'
import { singleItem } from '../helpers/library.ts'
import { NAUGHTY_BLOCKS, NAUGHTY_LINES } from '../helpers/naughty.ts'
import { refusal } from '../helpers/refusal.ts'

const TEXTS = [...NAUGHTY_LINES, ...NAUGHTY_BLOCKS, "'); drop table notes; --", '\0', 'null \0 inside', '\r\n']
const SCOPE = { kind: 'today' } as const
const ALL: SelectionValue = { kind: 'search', text: '', except: [] }

async function written(c: TestCollection, type: string, fields: readonly string[]) {
  const added = await c.api.notes.add({ type, deck: null, fields: [...fields], tags: [] })
  return { ...added, ...(await c.api.notes.written({ card: added.card })) }
}

describe('in a note', () => {
  const WAYS = [
    ['Basic', (text: string) => [`Q ${text}`, `A\n\n${text}`, text]],
    ['Basic and reversed', (text: string) => [`Q ${text}`, `A ${text}`, text]],
    ['Cloze', (text: string) => [`{{c1::one}} ${text.replaceAll(/\{\{|\}\}/g, '')}`, text, text]],
  ] as const

  test.each(WAYS)(
    '%s: every text is kept in every field, its card can be shown, and it can be changed',
    async (type, fieldsOf) => {
      const c = await collection({ cards: 1 })
      for (const text of TEXTS) {
        const fields = fieldsOf(text)
        const { note, version, card, fields: kept } = await written(c, type, fields)
        expect(kept).toEqual(fields)
        await c.api.review.shown({ card, scope: SCOPE })
        const next = [fields[0] ?? '', `${text}!`, '']
        await c.api.notes.edit({ note, version, deck: null, fields: next, tags: [] })
        expect((await c.api.notes.written({ card })).fields).toEqual(next)
      }
      const { rows } = await c.api.browse.page({
        text: '',
        sort: { by: 'question', descending: false },
        from: 0,
        count: 200,
      })
      expect(rows.length).toBeGreaterThan(TEXTS.length)
    },
  )

  test('as its tags, by the form and by the browser', async () => {
    const c = await collection({ cards: 1 })
    const tags = TEXTS.filter(text => /\S/u.test(text) && text.length <= 200 && !text.includes('\0'))
    const { card } = await c.api.notes.add({
      type: 'Basic',
      deck: null,
      fields: ['Q', 'A', ''],
      tags: tags.slice(0, 90),
    })
    expect((await c.api.notes.written({ card })).tags.toSorted()).toEqual(tags.slice(0, 90).toSorted())
    for (const tag of tags)
      await c.api.browse.change({
        of: { kind: 'cards', cards: [c.id('AA-001')] },
        deed: { kind: 'tag', tag },
        task: 'task-0001',
      })
    const known = new Set((await c.api.browse.names({})).tags)
    expect(tags.map(tag => tag.trim()).filter(tag => tag !== '' && !known.has(tag))).toEqual([])
  })

  test('and in a draft of one', async () => {
    const c = await collection({ cards: 1 })
    const draft = { type: 'Basic', deck: '', fields: TEXTS.slice(0, 90), tags: [], pictures: [] }
    await c.api.notes.keepDraft({ place: 'new', draft })
    await c.restart()
    expect((await c.api.notes.draft({ place: 'new' })).draft).toEqual(draft)
  })

  test('a million characters in a field are kept and found; one more is refused and changes nothing', async () => {
    const c = await collection({ cards: 1 })
    const most = `${'word '.repeat(199_998)}needle 🪡`.padEnd(1_000_000, 'x')
    const { fields } = await written(c, 'Basic', ['A long one', most, ''])
    expect(fields[1] === most).toBe(true)
    const found = await c.api.browse.count({ text: 'needle', sort: { by: 'match', descending: false } })
    expect(found.found).toBe(1)
    const before = c.rows()
    await expect(written(c, 'Basic', ['Too long', `${most}xx`, ''])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(c.rows()).toEqual(before)
  })
})

describe('as the name of a deck', () => {
  const NAMES = TEXTS.filter(text => text.trim() !== '' && text.trim().length <= 190)

  async function nameOf(c: TestCollection, deck: DeckId): Promise<string | undefined> {
    return (await c.api.decks.list({})).flatMap(group => group.decks).find(({ id }) => id === deck)?.name
  }

  test('every text is kept, or refused with its reason; the same when it is renamed', async () => {
    const c = await collection({ cards: 1 })
    for (const [at, text] of NAMES.entries()) {
      const name = `${at} ${text.trim()}`
      if (text.includes('::')) continue
      if (nameFault(name) !== null) {
        expect((await refusal(c.api.decks.add({ name, parent: null }))).code).toBe('bad-input')
        continue
      }
      const { deck } = await c.api.decks.add({ name: `deck ${at}`, parent: null })
      await c.api.decks.rename({ deck, name })
      expect(await nameOf(c, deck)).toBe(name)
      const { deck: other } = await c.api.decks.add({ name: `${name} again`, parent: deck })
      expect(await nameOf(c, other)).toBe(`${name} again`)
    }
  })

  test('and of one that a table is imported into', async () => {
    const c = await collection({ cards: 1 })
    for (const text of [
      "'); drop table decks; --",
      '<script>alert(1)</script>',
      '👩‍👩‍👧‍👦 🇪🇺',
      'עברית \u202eturned\u202c',
      '"',
    ]) {
      await bring(c, `${text.length} front,back\n`, { settings: { deck: text, header: false } })
      const names = (await c.api.decks.list({})).flatMap(group => group.decks).map(({ name }) => name)
      expect(names).toContain(text)
    }
  })
})

test('as a search that is saved, by its name and by its text', async () => {
  const c = await collection({ cards: 1 })
  const savedSearches = TEXTS.filter(text => text.trim() !== '')
    .slice(0, 50)
    .map(text => ({ name: text.trim().slice(0, 60).trim().toWellFormed(), text: text.slice(0, 2_000) }))
  await c.api.settings.change({ savedSearches })
  await c.restart()
  expect((await c.api.settings.get({})).savedSearches).toEqual(savedSearches)
})

test('as what is looked for and put in its place, letter by letter', async () => {
  const c = await collection({ cards: 1 })
  const { card } = await written(c, 'Basic', ['Q', 'A', ''])
  const of = { kind: 'cards' as const, cards: [card] }
  for (const [at, find] of TEXTS.slice(0, 110).entries()) {
    if (find.length > 2_000) continue
    const put = TEXTS.at(-1 - at) ?? ''
    const back = `before ${find} between ${find} after`
    const { note, version, fields } = await c.api.notes.written({ card })
    await c.api.notes.edit({ note, version, deck: null, fields: [fields[0] ?? '', back, ''], tags: [] })
    const how = { kind: 'replace', find, put: put.slice(0, 2_000), in: 'back', matchCase: true } as const
    await c.api.browse.replaced({ of, how })
    await c.api.browse.change({ of, deed: how, task: 'task-0001' })
    const after = (await c.api.notes.written({ card })).fields[1]
    expect([find, after]).toEqual([find, back.replaceAll(find, () => how.put)])
  }
})

test('as a question of one’s own, and as what a quiz is drawn from', async () => {
  const c = await collection({ blocks: { AA: { cards: 2, questions: 2 } } })
  const deck = c.deck()
  for (const text of TEXTS) {
    const item = singleItem(`Stem ${text}`.trim())
    const { question } = await c.api.questions.save({ question: null, deck, item, seconds: 60 })
    expect((await c.api.questions.get({ question })).item).toEqual(item)
    for (const source of [
      { kind: 'tag' as const, tag: text.slice(0, 200) || 'x' },
      { kind: 'search' as const, text: text.slice(0, 2_000) },
    ])
      await c.api.quiz.preview({ ...DEFAULT_CHOICE, source }).catch(refused)
  }
})

test('and wherever a text is looked for: cards of a deck, cards of any deck', async () => {
  const c = await collection({ cards: 1 })
  const before = c.rows()
  for (const text of TEXTS.map(one => one.slice(0, 200))) {
    await c.api.decks.find({ text, limit: 8 })
    await c.api.decks.cards({ deck: c.deck(), text })
    await c.api.notes.preview({ type: 'Basic', fields: [text, text, text], note: null })
    await c.api.browse.replaced({
      of: ALL,
      how: { kind: 'replace', find: text || 'x', put: '', in: 'all', matchCase: false },
    })
  }
  expect(c.rows()).toEqual(before)
})

/** A refusal is an answer; a fault is none. */
function refused(error: unknown): void {
  if (!(error instanceof Error) || error.message === 'unexpected') throw error
}
