/** Something valid for every call of the contract; a call that is missing here fails the test that walks them. */
import { join } from 'node:path'
import { contract, type Api } from '../../../db/api/contract.ts'
import { idOf, type CardId } from '../../../db/domain/ids.ts'
import { CHOICES } from '../../helpers/importing.ts'
import { callsOf, emptyFolder, nextAnswer, TODAY } from './given.ts'
import { quizInputs, VALID_QUIZ } from './quiz-inputs.ts'

const SEARCHED = { text: 'is:new', sort: { by: 'match', descending: false } }
const AN_IMPORT = { import: 'an-import' }
const SETTINGS = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  header: false,
  html: false,
  noteType: 'Basic',
  columns: [],
  deck: 'Deck',
}
const OPTIONS = {
  newPerDay: 3,
  reviewsPerDay: null,
  newOrder: 'random',
  siblings: 'together',
  drill: 'off',
  leechThreshold: 4,
  leechSuspends: true,
  longestInterval: 365,
} as const
const ANY_CARD = { card: 'a-card', scope: TODAY }

/** The same for any collection, also one that is not open. */
export const VALID: Readonly<Record<string, object>> = {
  'backups.list': {},
  'backups.make': {},
  'backups.restore': { name: 'backup-000001.db' },
  'backups.restoreArchive': { offer: 'not-offered' },
  'browse.page': { ...SEARCHED, from: 0, count: 50 },
  'browse.count': SEARCHED,
  'browse.place': { ...SEARCHED, card: 'a-card' },
  'browse.names': {},
  'browse.change': { of: { kind: 'search', text: '', except: [] }, deed: { kind: 'flag', flag: 2 }, task: 'a-task-1' },
  'browse.replaced': {
    of: { kind: 'search', text: '', except: [] },
    how: { kind: 'replace', find: 'a', put: 'b', in: 'all', matchCase: true },
  },
  'browse.progress': { task: 'a-task-2' },
  'cards.info': ANY_CARD,
  'cards.log': { card: 'a-card', before: null },
  'cards.asked': { card: 'a-card', before: null },
  'collection.status': {},
  'collection.reopen': {},
  'collection.keepRoute': { route: '/decks' },
  'collection.recent': {},
  'collection.keepRecent': { recent: ['theme'] },
  'collection.changes': {},
  'decks.list': {},
  'decks.history': { card: 'a-card' },
  'decks.find': { text: 'EM-014', limit: 8 },
  'decks.about': { deck: 'a-deck' },
  'decks.learn': { card: 'a-card' },
  'decks.cards': { deck: 'a-deck', text: '' },
  'decks.options': { deck: 'a-deck' },
  'decks.setOptions': { deck: 'a-deck', options: OPTIONS, of: 'deck' },
  'decks.add': { name: 'Outer::Inner', parent: null },
  'decks.rename': { deck: 'a-deck', name: 'Another name' },
  'decks.nest': { deck: 'a-deck', parent: null, before: null },
  'decks.archive': { deck: 'a-deck', archived: true },
  'decks.removal': { deck: 'a-deck' },
  'decks.remove': { deck: 'a-deck' },
  'decks.setBlock': { deck: 'a-deck', state: 'off' },
  'decks.keepOut': { deck: 'a-deck', keptOut: true },
  'decks.bringBack': { card: 'a-card' },
  'decks.reset': { card: 'a-card' },
  'exports.count': { what: { kind: 'all' } },
  'exports.make': { what: { kind: 'search', text: 'is:new' }, format: 'csv', scheduling: true, media: true },
  'find.concept': { text: 'which', asked: 'a-card' },
  'find.summary': { block: 'EM' },
  'find.explanation': { question: 'a-question' },
  'history.peek': {},
  'history.undo': {},
  'history.redo': {},
  'imports.open': { offer: 'not-offered' },
  'imports.preview': { ...AN_IMPORT, settings: SETTINGS, choices: CHOICES },
  'imports.progress': AN_IMPORT,
  'imports.write': { ...AN_IMPORT, choices: CHOICES },
  'imports.cancel': AN_IMPORT,
  'imports.close': AN_IMPORT,
  'media.unused': {},
  'media.clean': {},
  'media.send': { of: null, bytes: 'iVBORw0KGgo=' },
  'media.keep': { of: 'not-sent', name: null, taken: [] },
  'notes.form': {},
  'notes.written': { card: 'a-card' },
  'notes.preview': { type: 'Basic', fields: ['A question', 'An answer', ''], note: null },
  'notes.add': { type: 'Basic', deck: null, fields: ['A question', 'An answer', ''], tags: ['a-tag'] },
  'notes.edit': { note: 'a-note', version: 1, deck: null, fields: ['A question', 'An answer', ''], tags: [] },
  'notes.draft': { place: 'new' },
  'notes.keepDraft': { place: 'new', draft: null },
  'review.start': { scope: TODAY },
  'review.next': { scope: TODAY },
  'review.shown': ANY_CARD,
  'review.answer': { ...ANY_CARD, seen: '1', button: 'good', thinkMs: 1, readMs: 1 },
  'review.bury': ANY_CARD,
  'review.suspend': ANY_CARD,
  'review.know': ANY_CARD,
  'review.flag': { ...ANY_CARD, flag: 1 },
  'review.summary': { since: 0, scope: TODAY },
  'samples.place': { kind: 'csv' },
  'samples.write': { kind: 'csv', path: 'no whole path.csv' },
  'samples.watch': { offer: 'not-offered' },
  'settings.get': {},
  'settings.change': { minutesADay: 45 },
  'settings.setDrill': { drill: 'off' },
  'study.begin': {},
  'study.outlook': { search: 'is:review', how: 'ahead', minutes: 20 },
  'study.sweep': { minutes: 20 },
  'start.outlook': { interviewDate: '2026-12-10', minutesADay: 20, role: 'platform' },
  'start.begin': { interviewDate: null, minutesADay: 30, role: 'llm' },
  ...VALID_QUIZ,
  'today.overview': {},
  'today.runway': {},
  'today.moreNew': { cards: 5 },
  'today.liftQuota': { lifted: true },
  'today.readSummary': { deck: 'a-deck' },
}

/** Names of all calls. */
export const CALLS: readonly string[] = callsOf(contract).map(([path]) => path)

/** The same, about a card and a deck that an open collection has. */
export async function validFor(api: Api): Promise<Readonly<Record<string, object>>> {
  const given = await nextAnswer(api)
  const [deck] = (await api.decks.list({})).flatMap(group => group.decks)
  const real = Object.entries(VALID).map(([path, input]) => {
    const named = { ...input, ...('card' in input && { card: given.card }), ...('deck' in input && { deck: deck?.id }) }
    return [path, path === 'review.answer' ? given : named] as const
  })
  return {
    ...Object.fromEntries(real),
    ...(await deckInputs(api)),
    'notes.edit': await noteInput(api, idOf<CardId>(given.card)),
    ...(await quizInputs(api)),
    ...(await importInputs(api)),
  }
}

/** About two decks of the learner's own: one is put into the other, and so on. */
async function deckInputs(api: Api): Promise<Readonly<Record<string, object>>> {
  const { deck } = await api.decks.add({ name: 'A deck', parent: null })
  const { deck: parent } = await api.decks.add({ name: 'Another deck', parent: null })
  return {
    'decks.rename': { deck, name: 'Another name' },
    'decks.nest': { deck, parent, before: null },
    'decks.archive': { deck, archived: true },
    'decks.removal': { deck },
    'decks.remove': { deck },
  }
}

/** The note of a card, changed. */
async function noteInput(api: Api, card: CardId): Promise<object> {
  const { note, version, fields, tags } = await api.notes.written({ card })
  return { note, version, deck: null, fields: fields.map(text => `${text}!`), tags }
}

/** About a file that was offered and read. */
async function importInputs(api: Api): Promise<Readonly<Record<string, object>>> {
  const sample = await api.samples.write({ kind: 'csv', path: join(emptyFolder(), 'sample.csv') })
  if (!sample.written) throw new Error('no sample was written')
  const { import: id, settings } = await api.imports.open({ offer: sample.offer })
  const about = { import: id, choices: CHOICES }
  await api.imports.preview({ ...about, settings })
  return {
    'imports.open': { offer: sample.offer },
    'imports.preview': { ...about, settings },
    'imports.write': about,
    ...Object.fromEntries(['progress', 'cancel', 'close'].map(name => [`imports.${name}`, { import: id }])),
  }
}
