/** The calls about quizzes, one line each. */
import type { Open } from '../services/open.ts'
import { answerInstance, nextInstance, templateRows } from '../services/quiz/drill.ts'
import { keepMisses, offers } from '../services/quiz/misses.ts'
import { check, own, ownQuestion, removeQuestion, saveQuestion } from '../services/quiz/own.ts'
import { past } from '../services/quiz/past.ts'
import { acceptPlacement, placementOffer, startPlacement } from '../services/quiz/placement.ts'
import { readTyped } from '../services/quiz/read-number.ts'
import { results } from '../services/quiz/results.ts'
import * as run from '../services/quiz/run.ts'
import { preview, setup } from '../services/quiz/setup.ts'
import { retry, start } from '../services/quiz/start.ts'
import type { Answering } from './base.ts'

export function quizRoutes({ quiz: os }: Answering, open: () => Open) {
  return {
    setup: os.setup.handler(() => setup(open())),
    preview: os.preview.handler(({ input }) => preview(open(), input)),
    start: os.start.handler(({ input }) =>
      'retryOf' in input ? retry(open(), input.retryOf) : start(open(), input.choice, input.title),
    ),
    open: os.open.handler(({ input }) => run.reopen(open(), input.attempt)),
    question: os.question.handler(({ input }) => run.question(open(), input.attempt, input.ordinal)),
    show: os.show.handler(({ input }) => run.show(open(), input)),
    answer: os.answer.handler(({ input }) => run.answer(open(), input)),
    mark: os.mark.handler(({ input }) => run.mark(open(), input)),
    flag: os.flag.handler(({ input }) => run.flag(open(), input)),
    reveal: os.reveal.handler(({ input }) => run.reveal(open(), input)),
    pause: os.pause.handler(({ input }) => run.pause(open(), input)),
    resume: os.resume.handler(({ input }) => run.resume(open(), input)),
    addTime: os.addTime.handler(({ input }) => run.addTime(open(), input)),
    goOn: os.goOn.handler(({ input }) => run.goOn(open(), input)),
    tick: os.tick.handler(({ input }) => {
      run.tick(open(), input)
      return {}
    }),
    finish: os.finish.handler(({ input }) => run.finish(open(), input)),
    skipMarks: os.skipMarks.handler(({ input }) => run.skipMarks(open(), input.attempt)),
    abandon: os.abandon.handler(({ input }) => run.abandon(open(), input)),
    results: os.results.handler(({ input }) => results(open(), input.attempt)),
    past: os.past.handler(() => ({ attempts: past(open()) })),
    offers: os.offers.handler(({ input }) => ({ offers: offers(open(), input.attempt) })),
    keep: os.keep.handler(({ input }) => keepMisses(open(), input.attempt, input.cards)),
    readNumber: os.readNumber.handler(({ input }) => readTyped(input)),
  }
}

export function drillRoutes({ drill: os }: Answering, open: () => Open) {
  return {
    templates: os.templates.handler(() => ({ templates: templateRows(open()) })),
    next: os.next.handler(({ input }) => nextInstance(open(), input)),
    answer: os.answer.handler(({ input }) => answerInstance(open(), input)),
  }
}

export function placementRoutes({ placement: os }: Answering, open: () => Open) {
  return {
    start: os.start.handler(() => startPlacement(open())),
    offer: os.offer.handler(({ input }) => placementOffer(open(), input.attempt)),
    accept: os.accept.handler(({ input }) => acceptPlacement(open(), input.attempt, input.known)),
  }
}

export function questionRoutes({ questions: os }: Answering, open: () => Open) {
  return {
    own: os.own.handler(() => ({ questions: own(open()) })),
    get: os.get.handler(({ input }) => ownQuestion(open(), input.question)),
    check: os.check.handler(({ input }) => ({ faults: check(input.item) })),
    save: os.save.handler(({ input }) => saveQuestion(open(), input)),
    remove: os.remove.handler(({ input }) => removeQuestion(open(), input.question)),
  }
}
