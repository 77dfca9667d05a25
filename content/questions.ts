import { existsSync } from 'node:fs'
import { randomOf } from '../db/domain/quiz/random.ts'
import { faultsOf } from '../db/domain/quiz/types/index.ts'
import { evaluate } from '../db/expressions/evaluate.ts'
import { type Problem, readYaml } from './file.ts'
import { type FiledQuestion, type Library, type LoadedBlock, type Question, QuestionsFile } from './schema.ts'

interface ReadQuestions extends Pick<LoadedBlock, 'misconceptions' | 'questions'> {
  readonly problems: readonly Problem[]
}

/** A block's questions with their templates in them; one whose template is not there is left out. */
export async function readQuestions(file: string, templates: Library['templates']): Promise<ReadQuestions> {
  if (!existsSync(file)) return { misconceptions: {}, questions: [], problems: [] }
  const { data, problems, at } = await readYaml(file, QuestionsFile)
  if (data === null) return { misconceptions: {}, questions: [], problems }
  const found = [...problems]
  const questions = data.questions.flatMap((filed, index) => {
    const question = completed(filed, templates)
    if (question === null) found.push(at(['questions', index, 'item', 'template'], 'there is no such template'))
    else found.push(...faultsIn(question).map(fault => at(['questions', index, 'item'], `${question.id}: ${fault}`)))
    return question ?? []
  })
  return { misconceptions: data.misconceptions, questions, problems: found }
}

/** What the type itself finds wrong; templates are looked at where they stand. */
function faultsIn({ id, item }: Question): readonly string[] {
  return item.type === 'parametric' ? [] : faultsOf(item, { random: () => randomOf(id), evaluate })
}

/** With its template in it, where it names one; null when there is none of that name. */
function completed(filed: FiledQuestion, templates: Library['templates']): Question | null {
  const { item } = filed
  if (item.type !== 'parametric') return { ...filed, item }
  const template = typeof item.template === 'string' ? templates.find(({ id }) => id === item.template) : item.template
  return template === undefined ? null : { ...filed, item: { ...item, template } }
}
