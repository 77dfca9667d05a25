/** The lines of the palette, from whatever can be chosen. */
import type { Recent } from '../../../db/domain/recent.ts'
import type { Command } from '../../commands/registry.ts'
import { showFind } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { cardRows } from './card-rows.ts'
import { match } from './match.ts'
import type { Wanted } from './query.ts'
import { FIND_ROW, type Group, type Row, type Sources } from './row.ts'
import { text } from './text.ts'

/** As many of one kind as are of use beside other kinds. */
const MOST = { actions: 8, goTo: 6, decks: 6 } as const

type Candidate = Omit<Row, 'ranges' | 'score'>

/** The lines in their groups: what answers best first, and what was used last before anything was typed. */
export function groupsFor(wanted: Wanted, sources: Sources): readonly Group[] {
  const { kind, words } = wanted
  const { actions, places, decks } = candidatesOf(sources)
  const all = kind === 'all'
  if (all && words === '') return untouched(sources.recent, [...actions, ...places, ...decks], actions, places)
  const groups: readonly Group[] = [
    {
      title: text.actions,
      rows: all || kind === 'commands' ? best(actions, words, all ? MOST.actions : Infinity) : [],
    },
    { title: text.cards, rows: all || kind === 'cards' ? cardRows(sources.cards, words) : [] },
    { title: text.goTo, rows: all || kind === 'commands' ? best(places, words, all ? MOST.goTo : Infinity) : [] },
    { title: text.decks, rows: all || kind === 'decks' ? best(decks, words, all ? MOST.decks : Infinity) : [] },
  ]
  const answering = groups.filter(({ rows }) => rows.length > 0).toSorted((a, b) => top(b) - top(a))
  return [...answering, ...(all ? inTexts(words, sources) : [])]
}

/** The last line: what was typed, looked up in all texts. */
function inTexts(words: string, { commands }: Sources): readonly Group[] {
  const find = commands.find(({ id, offered }) => id === 'find' && offered)
  if (find === undefined || words === '') return []
  const does = { run: () => showFind(true, words) }
  return [
    {
      title: text.inTexts,
      rows: [{ id: FIND_ROW, label: text.find(words), ranges: [], score: 0, command: find, does }],
    },
  ]
}

function top({ rows }: Group): number {
  return Math.max(...rows.map(row => row.score))
}

function untouched(
  recent: Recent,
  all: readonly Candidate[],
  actions: readonly Candidate[],
  places: readonly Candidate[],
): readonly Group[] {
  const used = recent.flatMap(id => all.filter(row => row.id === id))
  const rest = (rows: readonly Candidate[]) => rows.filter(row => !used.includes(row))
  return [
    { title: text.lastUsed, rows: best(used, '') },
    { title: text.actions, rows: best(rest(actions), '') },
    { title: text.goTo, rows: best(rest(places), '') },
  ].filter(({ rows }) => rows.length > 0)
}

function candidatesOf({ commands, decks }: Sources) {
  const offered = commands.filter(command => command.offered && !command.keyOnly)
  // What belongs to the screen comes before what can be done anywhere.
  const own = offered.filter(({ area }) => area !== 'go' && area !== 'anywhere')
  const anywhere = offered.filter(({ area }) => area === 'anywhere')
  return {
    actions: [...own, ...anywhere].map(ofCommand),
    places: [...offered.filter(({ area }) => area === 'go').map(ofCommand), ...SETTINGS],
    decks: decks.map(({ id, name, block }): Candidate => ({
      id: `deck:${id}`,
      label: name,
      number: block?.code,
      does: { goTo: `/decks/${id}` },
    })),
  }
}

function ofCommand(command: Command): Candidate {
  return { id: `command:${command.id}`, label: command.label, command, does: { run: command.run } }
}

const SETTINGS: readonly Candidate[] = Object.entries(shared.settingsSections).map(([id, name]) => ({
  id: `go:/settings/${id}`,
  label: text.settingsSection(name),
  does: { goTo: `/settings/${id}` },
}))

/** Those that answer, best first; equals stay in their order. A code answers like a name. */
function best(candidates: readonly Candidate[], words: string, most = Infinity): readonly Row[] {
  return candidates
    .flatMap((candidate): Row[] => {
      const byName = match(candidate.label, words)
      const byNumber = candidate.number === undefined ? null : match(candidate.number, words)
      const found = byName ?? (byNumber === null ? null : { ...byNumber, ranges: [] })
      return found === null ? [] : [{ ...candidate, ...found }]
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
}
