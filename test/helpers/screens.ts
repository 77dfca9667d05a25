/**
 * Every screen and every overlay, once. The checks of the house style, the journey and the pictures all go through this
 * list: a new one is a line here.
 */
import type { TestHost } from '../host/start.ts'
import type { Size } from './app.ts'
import type { Hand } from './hand.ts'
import type { WorldName } from './worlds.ts'

/** What steps are taken with. */
export interface At {
  readonly hand: Hand
  readonly host: TestHost
}
type Steps = (at: At) => Promise<unknown>

export interface Screen {
  /** Also the name of its pictures. */
  readonly name: string
  readonly route: string
  /** `usual` unless another is named. */
  readonly world?: WorldName
  /** What to do there before looking, by keyboard. */
  readonly steps?: Steps
  /** Opens an overlay from where the focus is by now. Esc then has to close it and give the focus back. */
  readonly opens?: Steps
  /** Its steps write, or end the host: it gets one for itself. */
  readonly alone?: true
  /** The connection breaks on purpose, and the browser says so in its console. */
  readonly cutOff?: true
  /** What arrives broken on purpose; what comes of it is said in the console, too. */
  readonly line?: (message: string) => string
  /** Exists in this window alone. */
  readonly only?: Size
  /** The picture of the design that shows the same, by its name there. */
  readonly design?: string
}

const FRONT = /^Card .*front$/
const BACK = /^Card .*back$/

const front: Steps = ({ hand }) => hand.sees('article', FRONT)
const back: Steps = async ({ hand }) => {
  await hand.sees('article', FRONT)
  await hand.press('Space')
  await hand.sees('article', BACK)
}

/** A session of so many cards, broken off there. */
function session(cards: number): Steps {
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
function dialog(...pressed: readonly string[]): Steps {
  return async ({ hand }) => {
    await hand.press(...pressed)
    await hand.sees('dialog')
  }
}

/** Answers of the first run that are given by Enter. */
const nextStep: Steps = async ({ hand }) => {
  await hand.tabTo('button', /^Next/)
  await hand.press('Enter')
}

/** The palette with something typed. */
function palette(typed = ''): Steps {
  return async ({ hand }) => {
    await hand.press('Control+k')
    await hand.sees('combobox')
    await hand.type(typed)
  }
}

/** Begins the quiz that was chosen last, to its first question. */
const begin: Steps = async ({ hand }) => {
  await hand.sees('button', /^Start, /)
  await hand.press('Enter')
  await hand.sees('heading', /^Question 1 of/)
}

export const SCREENS: readonly Screen[] = [
  { name: 'start-date', route: '/today', world: 'first run', design: 'today-empty' },
  { name: 'start-role', route: '/today', world: 'first run', steps: nextStep },
  {
    name: 'start-cards',
    route: '/today',
    world: 'first run',
    steps: async at => {
      await nextStep(at)
      await at.hand.sees('radiogroup')
      await nextStep(at)
      await at.hand.sees('button', /^Start/)
    },
  },

  { name: 'today', route: '/today', design: 'today' },
  { name: 'today-first-day', route: '/today', world: 'first day' },
  { name: 'today-nothing-due', route: '/today', world: 'nothing due' },
  { name: 'today-some-answered', route: '/today', world: 'some answered' },
  { name: 'today-catching-up', route: '/today', world: 'catching up' },
  { name: 'today-all-of-them', route: '/today', world: 'all of them' },
  { name: 'today-paused', route: '/today', world: 'paused' },
  { name: 'today-after-the-date', route: '/today', world: 'after the date' },
  { name: 'today-no-date', route: '/today', world: 'no date' },
  {
    name: 'pause',
    route: '/today',
    world: 'catching up',
    steps: ({ hand }) => hand.tabTo('button', /^Pause until/),
    opens: dialog('Enter'),
  },

  { name: 'review-front', route: '/review', steps: front, design: 'review-front' },
  { name: 'review-back', route: '/review', steps: back, design: 'review-back' },
  { name: 'review-two-grades', route: '/review', world: 'two grades', steps: back },
  { name: 'review-six-grades', route: '/review', world: 'six grades', steps: back },
  { name: 'review-nothing-due', route: '/review', world: 'nothing due' },
  {
    name: 'review-undo',
    route: '/review',
    alone: true,
    steps: async at => {
      await front(at)
      await at.hand.press('b')
      await at.hand.sees('button', /^Undo$/)
    },
  },
  {
    name: 'review-time-up',
    route: '/review',
    world: 'nearly out of time',
    alone: true,
    steps: async at => {
      await back(at)
      await at.hand.press('3')
      await at.hand.reads(/^That was/)
    },
  },
  {
    name: 'review-not-stored',
    route: '/review',
    alone: true,
    cutOff: true,
    steps: async at => {
      await back(at)
      await at.host.kill()
      await at.hand.press('3')
      await at.hand.sees('button', /^Try again/)
      await at.hand.reads(/^Not connected/)
    },
  },
  {
    name: 'review-stopped',
    route: '/review',
    line: message =>
      message.replaceAll('"back":{"type":"root","children":[', '"back":{"type":"root","children":[null,'),
    steps: async at => {
      await front(at)
      await at.hand.press('Space')
      await at.hand.reads(/^Review stopped/)
    },
  },
  { name: 'card-info', route: '/review', steps: front, opens: dialog('i') },
  { name: 'flag-picker', route: '/review', steps: front, opens: dialog('Shift+f') },

  { name: 'summary', route: '/review', alone: true, steps: session(16), design: 'session-summary' },
  { name: 'summary-of-few', route: '/review', alone: true, steps: session(3) },

  { name: 'decks', route: '/decks', design: 'library' },
  {
    name: 'decks-card',
    route: '/decks',
    only: 'usual',
    steps: async ({ hand }) => {
      await hand.tabTo('button', /^FW-001/)
      await hand.press('Enter')
      await hand.sees('list', /history|answers/i)
    },
  },
  {
    name: 'decks-sources',
    route: '/decks',
    only: 'usual',
    steps: async ({ hand }) => {
      await hand.tabTo('button', /^Show the sources/)
      await hand.press('Enter')
      await hand.sees('button', /^Hide the sources/)
    },
  },
  {
    name: 'decks-drawer',
    route: '/decks',
    only: 'least',
    steps: ({ hand }) => hand.tabTo('row', /^FW/),
    opens: dialog('Space'),
  },
  {
    name: 'decks-menu',
    route: '/decks',
    steps: ({ hand }) => hand.tabTo('row', /^FW/),
    opens: async ({ hand }) => {
      await hand.press('Shift+F10')
      await hand.sees('menu')
    },
  },
  {
    name: 'decks-no-match',
    route: '/decks',
    steps: async ({ hand }) => {
      await hand.sees('grid')
      await hand.press('/')
      await hand.type('zebra')
    },
  },

  {
    name: 'quiz-setup',
    route: '/quiz',
    steps: ({ hand }) => hand.sees('button', /^Start, /),
    design: 'quiz-setup',
  },
  {
    name: 'quiz-blocks',
    route: '/quiz',
    steps: async ({ hand }) => {
      await hand.tabTo('button', /^Choose blocks/)
      await hand.press('Enter')
      await hand.sees('group', /^Retrieval/)
    },
  },
  {
    name: 'quiz-nothing-met',
    route: '/quiz',
    world: 'first day',
    steps: ({ hand }) => hand.reads(/None of these blocks/),
  },
  {
    name: 'quiz-running',
    route: '/quiz',
    world: 'orders to put right',
    alone: true,
    steps: async at => {
      await begin(at)
      await at.hand.press('3', 'Space')
    },
    design: 'quiz-running',
  },
  {
    name: 'quiz-explained',
    route: '/quiz',
    world: 'answers after each',
    alone: true,
    steps: async at => {
      await begin(at)
      await at.hand.press('1', 'Enter')
      await at.hand.sees('button', /^Continue/)
    },
    design: 'quiz-types',
  },
  {
    name: 'quiz-paused',
    route: '/quiz',
    world: 'orders to put right',
    alone: true,
    steps: async at => {
      await begin(at)
      await at.hand.press('p')
      await at.hand.sees('heading', /^Paused/)
    },
  },

  {
    name: 'quiz-past',
    route: '/quiz/past',
    world: 'after a quiz',
    steps: ({ hand }) => hand.sees('link', /^All blocks/),
  },
  {
    name: 'quiz-results',
    route: '/quiz/past',
    world: 'after a quiz',
    steps: async ({ hand }) => {
      await hand.tabTo('link', /^All blocks/)
      await hand.press('Enter')
      await hand.sees('button', /^Turn .* into/)
      await hand.press('j', 'Enter')
      await hand.sees('button', /^Leave out/)
    },
    design: 'quiz-results',
  },
  { name: 'drill', route: '/quiz/drill', steps: ({ hand }) => hand.sees('textbox', /^Your answer/) },
  {
    name: 'drill-explained',
    route: '/quiz/drill',
    alone: true,
    steps: async ({ hand }) => {
      await hand.sees('textbox', /^Your answer/)
      await hand.type('12')
      await hand.press('Enter')
      await hand.sees('button', /^Next estimate/)
    },
  },
  { name: 'own-none', route: '/quiz/own', steps: ({ hand }) => hand.sees('button', /^Write a question/) },
  {
    name: 'own-questions',
    route: '/quiz/own',
    world: 'after a quiz',
    steps: ({ hand }) => hand.sees('link', /^Which index/),
  },
  { name: 'own-question', route: '/quiz/own/new', steps: ({ hand }) => hand.sees('textbox', /^What is asked/) },

  { name: 'settings-interview', route: '/settings/interview', design: 'settings' },
  { name: 'settings-reviewing', route: '/settings/reviewing' },
  { name: 'settings-appearance', route: '/settings/appearance' },
  { name: 'settings-keyboard', route: '/settings/keyboard' },
  { name: 'settings-data', route: '/settings/data' },
  { name: 'settings-about', route: '/settings/about' },
  {
    name: 'settings-list',
    route: '/settings/appearance',
    steps: ({ hand }) => hand.tabTo('combobox', /^Text size/),
    opens: async ({ hand }) => {
      await hand.press('Enter')
      await hand.sees('listbox')
    },
  },
  {
    name: 'restore',
    route: '/settings/data',
    steps: ({ hand }) => hand.tabTo('button', /^Restore/),
    opens: async ({ hand }) => {
      await hand.press('Enter')
      await hand.sees('alertdialog')
    },
  },

  { name: 'palette', route: '/today', opens: palette('back'), design: 'palette' },
  { name: 'palette-empty', route: '/review', steps: front, opens: palette() },
  { name: 'palette-cards', route: '/decks', opens: palette('/embedding') },
  { name: 'palette-nothing', route: '/today', opens: palette('zebra') },
  {
    name: 'key-conflict',
    route: '/settings/keyboard',
    steps: async ({ hand }) => {
      await hand.tabTo('button', /^Change the key of Flag the card$/)
      await hand.press('Enter', 'b')
      await hand.reads(/already does/)
    },
  },

  {
    name: 'card-menu',
    route: '/review',
    steps: front,
    opens: async ({ hand }) => {
      await hand.press('Shift+F10')
      await hand.sees('menu')
    },
  },

  { name: 'shortcuts', route: '/today', opens: dialog('?'), design: 'shortcuts' },
  { name: 'shortcuts-in-review', route: '/review', steps: front, opens: dialog('?') },

  {
    name: 'connection-lost',
    route: '/today',
    alone: true,
    cutOff: true,
    steps: async ({ hand, host }) => {
      await host.kill()
      await hand.reads(/^Not connected/)
    },
  },
  { name: 'collection-closed', route: '/today', world: 'damaged' },
]
