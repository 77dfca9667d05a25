/** What the shipped concepts are called, in memory: read when it is first asked for, and once per content. */
import { abbreviationsIn, headOf, spellings, titleOf } from '../../domain/find/names.ts'
import { beginWords, wordsOf } from '../../domain/find/wanted.ts'
import type { NoteId } from '../../domain/ids.ts'
import { namedNotes, type NamedNote } from '../../repositories/concepts.ts'
import { fact } from '../../repositories/settings.ts'
import { bareText } from '../browse/note-words.ts'
import { recent } from '../recent.ts'
import type { Store } from '../transact.ts'

/** A shipped note found by one of its names. */
export interface Carrier {
  readonly note: NoteId
  /** The other name that answered; null: its title did. */
  readonly also: string | null
}

export interface Names {
  /** Notes one of whose names has words that begin like these; those that are called exactly so first. */
  readonly carriers: (words: readonly string[]) => readonly Carrier[]
  /** Other names of what is called exactly so. */
  readonly others: (words: readonly string[]) => readonly string[]
}

interface Name extends Carrier {
  readonly words: readonly string[]
}

/** The names of the content that is installed. */
export function openNames(store: Store): () => Names {
  const kept = recent<'names', Names>(1)
  return () => {
    const content = fact(store.read, 'contentHash') ?? ''
    return kept.get('names', content) ?? kept.keep('names', content, namesOf(namedNotes(store.read)))
  }
}

function namesOf(notes: readonly NamedNote[]): Names {
  const told = notes.map(({ note, fields, aliases }) => {
    const texts = fields.slice(0, 2).map(text => bareText(text, 'markdown'))
    return { note, texts, head: headOf(texts[0] ?? ''), title: titleOf(texts[0] ?? ''), aliases }
  })
  const names = told.flatMap(({ note, title, aliases }): readonly Name[] => [
    ...(title === '' ? [] : [{ note, also: null, words: wordsOf(title) }]),
    ...aliases.flatMap(spellings).map(also => ({ note, also, words: wordsOf(also) })),
  ])
  const same = sameNames(told)
  return {
    carriers: words => carriersIn(names, words),
    others: words => [...(same.get(keyOf(words)) ?? [])],
  }
}

function carriersIn(names: readonly Name[], words: readonly string[]): readonly Carrier[] {
  if (words.length === 0) return []
  const key = keyOf(words)
  const answering = names.filter(name => beginWords(words, name.words))
  const rank = (name: Name) => (keyOf(name.words) === key ? 0 : 2) + (name.also === null ? 0 : 1)
  const best = new Map<NoteId, Carrier>()
  for (const { note, also } of answering.toSorted((a, b) => rank(a) - rank(b))) {
    if (!best.has(note)) best.set(note, { note, also })
  }
  return [...best.values()]
}

interface Told {
  readonly texts: readonly string[]
  readonly head: string | null
  readonly aliases: readonly string[]
}

/** A title that only one card has is another name of its aliases, and they of it; abbreviations are, of what they stand for. */
function sameNames(told: readonly Told[]): ReadonlyMap<string, ReadonlySet<string>> {
  const same = new Map<string, Set<string>>()
  const put = (name: string, other: string) => {
    const key = keyOf(wordsOf(name))
    if (key === keyOf(wordsOf(other))) return
    same.set(key, (same.get(key) ?? new Set()).add(other))
  }
  const heads = Map.groupBy(told, ({ head }) => keyOf(wordsOf(head ?? '')))
  for (const { texts, head, aliases } of told) {
    const isOwn = head !== null && heads.get(keyOf(wordsOf(head)))?.length === 1
    const names = [...(isOwn ? [head] : []), ...aliases]
    const pairs = [
      ...(isOwn ? aliases.map(alias => [head, alias] as const) : []),
      ...names.map(spellings).flatMap(([, long, short]) => (long && short ? [[long, short] as const] : [])),
      ...texts.flatMap(abbreviationsIn),
    ]
    for (const [name, other] of pairs) {
      put(name, other)
      put(other, name)
    }
  }
  return same
}

function keyOf(words: readonly string[]): string {
  return words.join(' ')
}
