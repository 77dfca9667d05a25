/** What the sheet lists: every command that has a key, by area, the area on screen first. */
import { buttonsOf, type GradeScale } from '../../../db/domain/grade.ts'
import { actingKeys, keysOf, type Keymap } from '../../commands/keymap.ts'
import { AREAS, COMMAND_IDS, entryOf, type Area, type CommandId, type Entry } from '../../commands/table.ts'
import { text as commands } from '../../commands/text.ts'
import { buttonName } from '../../text.ts'
import { text } from './text.ts'

export interface Line {
  readonly id: CommandId
  readonly label: string
  /** Any of these; none when single keys are off and it has no other. */
  readonly keys: readonly string[]
  /** The last of a row of keys that begins with `keys`. */
  readonly upTo?: string | undefined
  /** When in its area it works, where that is said. */
  readonly moment?: Moment | undefined
}

/** A moment of the quiz, as the sheet parts them. */
export type Moment = keyof typeof text.moments

export interface Section {
  readonly area: Area
  readonly title: string
  readonly lines: readonly Line[]
}

const GRADE = /^grade([1-6])$/
/** Commands that are a row of keys are one line of the sheet. */
const ROW_OF_KEYS = /^(step|choose)\d$/

/** The sections of the sheet for the screen at an address, cut down to what the learner looks for. */
export function sectionsFor(path: string, keymap: Keymap, scale: GradeScale, wanted: string): readonly Section[] {
  const here = AREAS.filter(area => path.startsWith(`/${area}`))
  return [...here, ...AREAS.filter(area => !here.includes(area))]
    .map(area => ({ area, title: commands.areas[area], lines: linesOf(area, keymap, scale) }))
    .map(section => ({ ...section, lines: section.lines.filter(line => matches(line.label, wanted)) }))
    .filter(section => section.lines.length > 0)
}

/** The sections in columns of about the same length; the first begins with the first. */
export function inColumns(sections: readonly Section[], columns: number): readonly (readonly Section[])[] {
  const filled = Array.from({ length: columns }, () => ({ sections: [] as Section[], rows: 0 }))
  for (const section of sections) {
    const shortest = filled.toSorted((a, b) => a.rows - b.rows)[0]
    shortest?.sections.push(section)
    if (shortest !== undefined) shortest.rows += section.lines.length + 2 + partsOf(section.lines).length
  }
  return filled.map(column => column.sections).filter(column => column.length > 0)
}

function linesOf(area: Area, keymap: Keymap, scale: GradeScale): readonly Line[] {
  const grades = buttonsOf(scale)
  return COMMAND_IDS.flatMap((id): Line[] => {
    const entry = entryOf(id)
    if (entry.area !== area || keysOf(id, keymap).length === 0) return []
    const keys = actingKeys(id, keymap)
    const grade = GRADE.exec(id)?.[1]
    if (grade !== undefined) {
      const button = grades[Number(grade) - 1]
      return button === undefined ? [] : [{ id, label: buttonName(button), keys }]
    }
    return [{ id, label: id === 'know' ? text.onNewCard(entry.label) : entry.label, keys, moment: momentOf(entry) }]
  }).reduce<readonly Line[]>(joinRows, [])
}

/** The lines by their moment, in order; an area without moments is one part. */
export function partsOf(
  lines: readonly Line[],
): readonly (readonly [moment: Moment | undefined, lines: readonly Line[]])[] {
  return [...Map.groupBy(lines, ({ moment }) => moment)]
}

function momentOf({ at }: Entry): Moment | undefined {
  return (['setup', 'running', 'drill', 'results', 'own'] as const).find(moment => moment === at)
}

function joinRows(lines: readonly Line[], line: Line): readonly Line[] {
  const row = ROW_OF_KEYS.exec(line.id)?.[1]
  if (row !== 'step' && row !== 'choose') return [...lines, line]
  const first = lines.find(one => one.id.startsWith(row))
  if (first === undefined) return [...lines, { ...line, label: text.rows[row] }]
  return lines.map(one => (one === first ? { ...first, upTo: line.keys[0] } : one))
}

function matches(label: string, wanted: string): boolean {
  return label.toLowerCase().includes(wanted.trim().toLowerCase())
}
