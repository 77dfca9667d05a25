/** Ways to what a screen shows, by keyboard, that several screens begin with. */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Steps } from './screen.ts'

export const LEECHES = '/browse?q=is%3Aleech'

/** Cram that begins before everything: what was answered so far is no part of it. */
export const CRAM = '/review?study=cram&search=is%3Areview&minutes=20&since=0'

const FRONT = /^Card .*front$/
const BACK = /^Card .*back$/

export const front: Steps = ({ hand }) => hand.sees('article', FRONT)
export const back: Steps = async ({ hand }) => {
  await hand.sees('article', FRONT)
  await hand.press('Space')
  await hand.sees('article', BACK)
}

/** A card of one's own, as far as its fields. */
export function written(type: string, fields: readonly string[]): Steps {
  return async ({ hand }) => {
    await hand.tabTo('radio', /^Basic$/)
    if (type === 'Cloze') await hand.press('ArrowLeft', 'ArrowLeft')
    for (const [index, field] of fields.entries()) {
      await hand.tabTo('textbox', index > 0 ? /^Answer/ : type === 'Cloze' ? /^Text/ : /^Question/)
      await hand.type(field)
    }
    await hand.sees('article', /^Card 1/)
    await hand.reads(/^Draft saved/)
  }
}

/** A session of so many cards, broken off there. */
export function session(cards: number): Steps {
  return async at => {
    for (let card = 0; card < cards; card += 1) {
      await back(at)
      await at.hand.press(card % 5 === 3 ? '1' : '3')
    }
    await front(at)
    await at.hand.press('Escape')
    await at.hand.sees('button', /^Go on/)
  }
}

/** Keys that open a dialog. */
export function dialog(...pressed: readonly string[]): Steps {
  return async ({ hand }) => {
    await hand.press(...pressed)
    await hand.sees('dialog')
  }
}

/** What is known of the card in hand. */
export const cardInfo: Steps = async ({ hand }) => {
  await hand.press('i')
  await hand.sees('group', /^What is known of the card/)
}

/** A deck of one’s own inside another, its row with focus. */
export const atOwnDeck: Steps = async ({ hand }) => {
  await hand.press('Control+k')
  await hand.sees('combobox')
  await hand.type('Algebra')
  await hand.sees('option', /Algebra/)
  await hand.press('Enter')
  await hand.sees('row', /Rings/)
  await hand.tabTo('row', /Algebra/)
}

/** Answers of the first run that are given by Enter. */
export const nextStep: Steps = async ({ hand }) => {
  await hand.tabTo('button', /^Next/)
  await hand.press('Enter')
}

/** The palette with something typed. */
export function palette(typed = ''): Steps {
  return async ({ hand }) => {
    await hand.press('Control+k')
    await hand.sees('combobox')
    await hand.type(typed)
  }
}

/** Finding a concept, with something typed that is found or not. */
export function finding(typed: string, reads: RegExp): Steps {
  return async ({ hand }) => {
    await hand.press('Control+Shift+f')
    await hand.sees('combobox', /^Find a concept/)
    await hand.type(typed)
    await hand.reads(reads)
  }
}

/** The same, and the first of what is found is read: `name` is what only all that was typed finds. */
export function opening(typed: string, name: RegExp, reads: RegExp): Steps {
  return async ({ hand }) => {
    await hand.press('Control+Shift+f')
    await hand.sees('combobox', /^Find a concept/)
    await hand.type(typed)
    await hand.sees('option', name)
    await hand.press('Enter')
    await hand.reads(reads)
  }
}

/** A search in the field of the browser, by whose words something is found. */
export function search(typed: string, found: RegExp): Steps {
  return async ({ hand }) => {
    await hand.sees('grid')
    await hand.press('/')
    await hand.type(typed)
    await hand.reads(found)
  }
}

/** What is found by its name in the menu of a card, and asks something first. */
export function ofBrowser(name: string): Steps {
  return async ({ hand }) => {
    await hand.press('Shift+F10')
    await hand.sees('menu')
    await hand.type(name)
    await hand.press('Enter')
    await hand.sees('dialog')
  }
}

/** The first cards of the browser, ticked. */
export const ticked: Steps = async ({ hand }) => {
  await hand.tabTo('row', /FW-001/)
  await hand.press('x', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await hand.sees('toolbar')
}

/** Begins the quiz that was chosen last, to its first question. */
export const begin: Steps = async ({ hand }) => {
  await hand.sees('button', /^Start, /)
  await hand.press('Enter')
  await hand.sees('heading', /^Question 1 of/)
}

interface SampleSteps {
  /** A button to press once its preview is there. */
  readonly press?: string
  /** A button to go to. */
  readonly tabTo?: string
  /** Added to the file before that. */
  readonly text?: string
}

/** Writes a table of the sample kind where the host keeps its collection, and looks at it. */
export function sample({ press, tabTo, text }: SampleSteps): Steps {
  return async ({ hand, host }) => {
    const path = join(host.home, 'Retrieval.csv')
    await hand.tabTo('button', /^Write sample.*Table$/)
    await hand.press('Enter')
    await hand.sees('textbox', /^Where to write it/)
    await hand.press('Control+a')
    await hand.type(path)
    await hand.press('Enter')
    await hand.sees('article', /^Card of/)
    if (text !== undefined) {
      appendFileSync(path, text)
      await hand.sees('button', /^See them/)
    }
    if (press !== undefined || tabTo !== undefined) await hand.tabTo('button', new RegExp(`^${press ?? tabTo}`))
    if (press !== undefined) await hand.press('Enter')
  }
}
