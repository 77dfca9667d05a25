/** The drill of estimation templates. */
import { expect, test } from 'vitest'
import type { Template } from '../../../db/domain/quiz/estimation/template.ts'
import type { Answer } from '../../../db/domain/quiz/types/index.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { libraryOf } from '../../helpers/library.ts'
import { TEMPLATE } from '../../helpers/quiz-fixtures.ts'
import { refusal } from '../../helpers/refusal.ts'
import { sit } from '../../helpers/sitting.ts'

const IDS = ['E01', 'E02', 'E03', 'E04', 'E05', 'E06']
const TEMPLATES: readonly Template[] = IDS.map(id => ({ ...TEMPLATE, id, name: `Template ${id}` }))

async function drilled(): Promise<TestCollection> {
  const c = await collection({ blocks: { AA: 1 } })
  c.library = libraryOf({ AA: 1 }, 'with templates', [...TEMPLATES])
  await c.restart()
  return c
}

function estimate(text: string): Answer {
  return { type: 'parametric', text, unit: 'GB' }
}

/** What the drawn instance comes to: the steps tell. */
async function give(c: TestCollection, { template, seed }: { template: string; seed: string }, right: boolean) {
  const given = { template, seed, mode: 'exact' as const, spentMs: 30_000 }
  const wrong = await c.api.drill.answer({ ...given, answer: estimate('1e-9') })
  if (!right || wrong.revealed.type !== 'parametric') return wrong
  return c.api.drill.answer({ ...given, answer: estimate(String(wrong.revealed.value)) })
}

test('an instance is drawn from its seed: scored and explained as it was asked', async () => {
  const c = await drilled()
  const drawn = await c.api.drill.next({ template: 'E03', mode: 'exact', seen: [] })
  expect(drawn).toMatchObject({ template: 'E03', seconds: 75, asked: { type: 'parametric', name: 'Template E03' } })
  const { points, revealed, texts } = await give(c, drawn, true)
  expect(points).toBe(1)
  expect(revealed.type === 'parametric' && revealed.steps.every(({ md }) => texts[md] !== undefined)).toBe(true)
})

test('every template comes before one comes again; what was missed comes first after a few others', async () => {
  const c = await drilled()
  const seen: string[] = []
  for (let turn = 0; turn < 6; turn++) {
    const drawn = await c.api.drill.next({ template: null, mode: 'exact', seen })
    await give(c, drawn, true)
    seen.push(drawn.template)
  }
  expect(seen.toSorted()).toEqual(IDS)
  await give(c, { template: 'E04', seed: 'x' }, false)
  expect((await c.api.drill.next({ template: null, mode: 'exact', seen: [] })).template).toBe('E04')
  expect((await c.api.drill.next({ template: null, mode: 'exact', seen: ['E04'] })).template).not.toBe('E04')
})

test('the history of a template counts its answers, in the drill and in quizzes', async () => {
  const c = await collection({ blocks: { AA: 1 } })
  const question = { item: { type: 'parametric' as const, mode: 'interview' as const, template: TEMPLATE } }
  c.library = libraryOf({ AA: { cards: 1, questions: [question] } }, 'with a template', [TEMPLATE])
  await c.restart()
  await give(c, { template: 'E06', seed: 'one' }, true)
  const quiz = await sit(c)
  await quiz.answer(0, estimate('1e-9'))
  await quiz.finish()
  expect((await c.api.drill.templates({})).templates).toEqual([
    { template: 'E06', name: 'Embedding-table memory', block: 'AA', attempts: 3, hits: 1, last: [0, 1, 0] },
  ])
})

test('an answer is logged for good, and is no operation to be undone', async () => {
  const c = await drilled()
  await give(c, { template: 'E01', seed: 'one' }, false)
  expect((await c.api.history.peek({})).undo).toBeNull()
  for (const change of ['delete from template_answers', 'update template_answers set points = 1'])
    expect(() => c.store.connection.script(change)).toThrow('storage-failed')
})

test('a template that is not there, and an answer that says nothing, are refused', async () => {
  const c = await drilled()
  expect(await refusal(c.api.drill.next({ template: 'E99', mode: 'exact', seen: [] }))).toMatchObject({
    code: 'not-found',
  })
  const blank = { template: 'E01', seed: 'one', mode: 'exact' as const, spentMs: 1, answer: estimate(' ') }
  expect(await refusal(c.api.drill.answer(blank))).toMatchObject({ code: 'bad-input' })
})
