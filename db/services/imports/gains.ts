import { gainsOf, type PlannedType } from './note-types.ts'

/** What note types here get that they did not have, in sentences. */
export function gainsIn(types: Iterable<PlannedType>): readonly string[] {
  return [...types].flatMap(type => {
    const { fields, templates } = gainsOf(type)
    const gains = [...counted(fields, 'field'), ...counted(templates, 'card template')]
    return gains.length === 0 ? [] : [`The note type “${type.name}” gets ${gains.join(' and ')}.`]
  })
}

function counted(n: number, noun: string): readonly string[] {
  return n === 0 ? [] : [`${n} ${noun}${n === 1 ? '' : 's'}`]
}
