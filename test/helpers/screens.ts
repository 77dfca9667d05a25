/**
 * Every screen and every overlay, once. The checks of the house style, the journey and the pictures all go through this
 * list: a new one is a line here.
 */
import { png } from './picture.ts'
import type { Screen } from './screen.ts'
import {
  CRAM,
  LEECHES,
  atOwnDeck,
  back,
  begin,
  cardInfo,
  dialog,
  finding,
  front,
  nextStep,
  ofBrowser,
  opening,
  palette,
  sample,
  search,
  session,
  ticked,
  written,
} from './screen-steps.ts'

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
  { name: 'today-before-the-date', route: '/today', world: 'before the date' },
  { name: 'today-after-the-date', route: '/today', world: 'after the date' },
  { name: 'today-no-date', route: '/today', world: 'no date' },
  {
    name: 'pause',
    route: '/today',
    world: 'catching up',
    steps: ({ hand }) => hand.tabTo('button', /^Pause until/),
    opens: dialog('Enter'),
  },

  {
    name: 'read',
    route: '/today',
    world: 'first day',
    steps: async ({ hand }) => {
      await hand.sees('button', /^Start/)
      await hand.press('Space')
      await hand.sees('button', /^Skip the summary/)
    },
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
  { name: 'card-info', route: '/review', steps: front, opens: cardInfo },
  { name: 'card-info-back', route: '/review', steps: back, opens: cardInfo },
  { name: 'card-info-leech', route: LEECHES, steps: ({ hand }) => hand.tabTo('row', /leech/), opens: cardInfo },
  {
    name: 'learn-more',
    route: '/review',
    steps: back,
    opens: async ({ hand }) => {
      await hand.press('l')
      await hand.sees('dialog', /^Learn more: /)
    },
  },
  { name: 'flag-picker', route: '/review', steps: front, opens: dialog('Shift+f') },

  { name: 'review-cram', route: CRAM, steps: back },
  { name: 'summary-of-cram', route: CRAM, alone: true, steps: session(5) },
  {
    name: 'custom-study',
    route: '/browse?q=is%3Areview',
    steps: ({ hand }) => hand.sees('grid'),
    opens: async ({ hand }) => {
      await hand.press('c')
      await hand.reads(/^\d+ cards, about/)
    },
  },
  {
    name: 'custom-study-fault',
    route: '/browse?q=recall%20prop%3Afoo',
    steps: ({ hand }) => hand.sees('grid'),
    opens: async ({ hand }) => {
      await hand.press('c')
      await hand.reads(/can’t be read/)
    },
  },
  {
    name: 'sweep',
    route: '/today',
    world: 'before the date',
    steps: ({ hand }) => hand.tabTo('button', /Sweep \d+ minutes/),
    opens: async ({ hand }) => {
      await hand.press('Enter')
      await hand.reads(/essential.*about/)
    },
  },

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
  { name: 'decks-own', route: '/decks', world: 'own decks', steps: atOwnDeck },
  {
    name: 'decks-archive',
    route: '/decks',
    world: 'own decks',
    steps: async ({ hand }) => {
      await hand.tabTo('button', /^Archived, 1 deck/)
      await hand.press('Enter')
      await hand.sees('row', /Last year/)
    },
  },
  { name: 'deck-new', route: '/decks', world: 'own decks', steps: atOwnDeck, opens: dialog('n') },
  { name: 'deck-rename', route: '/decks', world: 'own decks', steps: atOwnDeck, opens: dialog('F2') },
  { name: 'deck-move', route: '/decks', world: 'own decks', steps: atOwnDeck, opens: dialog('m') },
  { name: 'deck-options', route: '/decks', world: 'own decks', steps: atOwnDeck, opens: dialog('o') },
  {
    name: 'deck-delete',
    route: '/decks',
    world: 'own decks',
    steps: atOwnDeck,
    opens: async at => {
      await dialog('Delete')(at)
      await at.hand.reads(/You can undo this/)
    },
  },
  {
    name: 'deck-name-taken',
    route: '/decks',
    world: 'own decks',
    steps: atOwnDeck,
    opens: async at => {
      await dialog('n')(at)
      await at.hand.type('Maths')
      await at.hand.press('Enter')
      await at.hand.sees('alert')
    },
  },
  {
    name: 'decks-no-match',
    route: '/decks',
    steps: async ({ hand }) => {
      await hand.sees('treegrid')
      await hand.press('/')
      await hand.type('zebra')
    },
  },

  { name: 'browse', route: '/browse', steps: ({ hand }) => hand.sees('row', /FW-001/) },
  {
    name: 'browse-found',
    route: '/browse?q=prop%3Alapses%3E%3D1',
    steps: ({ hand }) => hand.sees('grid'),
    design: 'browse',
  },
  { name: 'browse-completion', route: '/browse', steps: search('block:', /Interview framework/) },
  { name: 'browse-fault', route: '/browse', steps: search('recall prop:foo x', /isn’t a property/) },
  { name: 'browse-none', route: '/browse?q=is%3Aleech%20zebra', steps: ({ hand }) => hand.sees('button', /^Drop/) },
  { name: 'browse-leech', route: LEECHES, steps: ({ hand }) => hand.tabTo('row', /leech/) },
  { name: 'browse-ticked', route: '/browse', steps: ticked },
  { name: 'browse-tag', route: '/browse', steps: ticked, opens: dialog('t') },
  { name: 'browse-move', route: '/browse', steps: ticked, opens: dialog('m') },
  { name: 'browse-flag', route: '/browse', steps: ticked, opens: dialog('f') },
  {
    name: 'browse-columns',
    route: '/browse',
    steps: ({ hand }) => hand.tabTo('button', /^Columns/),
    opens: dialog('Enter'),
  },
  {
    name: 'browse-reposition',
    route: '/browse',
    steps: ticked,
    opens: ofBrowser('Reposition'),
  },
  {
    name: 'browse-replace',
    route: '/browse',
    steps: ticked,
    opens: async at => {
      await ofBrowser('Find and replace')(at)
      await at.hand.type('the')
      await at.hand.reads(/would change\.$/)
    },
  },
  {
    name: 'browse-arrange',
    route: '/browse',
    steps: ({ hand }) => hand.tabTo('button', /^Arrange/),
    opens: dialog('Enter'),
  },
  { name: 'browse-duplicates', route: '/browse?q=is%3Aduplicate', steps: ({ hand }) => hand.sees('button', /^Drop/) },
  {
    name: 'browse-save',
    route: '/browse?q=is%3Anew',
    steps: ({ hand }) => hand.tabTo('button', /^Save search/),
    opens: dialog('Enter'),
  },
  {
    name: 'browse-drawer',
    route: '/browse',
    only: 'least',
    steps: ({ hand }) => hand.tabTo('row', /FW-001/),
    opens: dialog('Space'),
  },
  {
    name: 'browse-menu',
    route: '/browse',
    steps: ({ hand }) => hand.tabTo('row', /FW-001/),
    opens: async ({ hand }) => {
      await hand.press('Shift+F10')
      await hand.sees('menu')
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

  {
    name: 'card-new',
    route: '/card/new',
    alone: true,
    steps: written('Basic', [
      'PSI says 0.28 on a key feature, but AUC is flat. Page someone?',
      'No: ==inputs moved==.',
    ]),
    design: 'editor',
  },
  {
    name: 'card-cloze',
    route: '/card/new',
    alone: true,
    steps: written('Cloze', ['{{c1::IVF}} splits, {{c2::PQ}} codes.']),
  },
  {
    name: 'card-leech',
    route: LEECHES,
    steps: async ({ hand }) => {
      await hand.tabTo('row', /leech/)
      await hand.press('e')
      await hand.reads(/^Missed \d+ times/)
    },
  },
  {
    name: 'card-picture',
    route: '/card/new',
    alone: true,
    steps: async ({ hand }) => {
      await hand.tabTo('textbox', /^Question/)
      await hand.type('Which loss is this? ')
      await hand.paste(png(480, 270, 120))
      await hand.tabTo('button', /^Set a width/)
      await hand.press('Enter')
      await hand.sees('spinbutton', /^Width/)
      await hand.sees('article', /^Card 1/)
      await hand.reads(/^Draft saved/)
    },
  },
  {
    name: 'card-occlusion',
    route: '/card/new',
    alone: true,
    steps: async ({ hand }) => {
      await hand.tabTo('radio', /^Basic$/)
      await hand.press('ArrowLeft')
      await hand.sees('button', /^Choose a picture/)
      await hand.paste(png(640, 360, 180))
      for (const number of [1, 2]) {
        await hand.tabTo('button', /^Add a box/)
        await hand.press('Enter')
        await hand.sees('article', new RegExp(`^Card ${number}`))
      }
      await hand.reads(/^Draft saved/)
    },
  },
  {
    name: 'card-edit',
    route: '/review',
    steps: async at => {
      await front(at)
      await at.hand.press('e')
      await at.hand.sees('heading', /^Edit /)
      await at.hand.sees('article', /^Card 1/)
    },
  },

  { name: 'import-file', route: '/import' },
  { name: 'import-format', route: '/import', alone: true, steps: sample({ press: 'Back' }) },
  { name: 'import-fields', route: '/import', alone: true, steps: sample({}), design: 'import' },
  {
    name: 'import-skipped',
    route: '/import',
    alone: true,
    steps: sample({ tabTo: 'See them', text: '\n,no question\n' }),
    opens: dialog('Enter'),
  },
  {
    name: 'import-summary',
    route: '/import',
    alone: true,
    steps: async at => {
      await sample({ text: '\n,no question\n' })(at)
      await at.hand.press('Control+Enter')
      await at.hand.sees('heading', /^What was imported/)
    },
    design: 'import-summary',
  },
  {
    name: 'export',
    route: '/settings/data',
    steps: ({ hand }) => hand.tabTo('button', /^Export/),
    opens: dialog('Enter'),
  },

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
  { name: 'find-empty', route: '/today', opens: finding('', /^Looks through/) },
  {
    name: 'find',
    route: '/today',
    world: 'after a quiz',
    opens: finding('index', /^Block summaries/),
    design: 'palette',
  },
  { name: 'find-nothing', route: '/decks', opens: finding('zebra', /^Nothing you may read/) },
  {
    name: 'find-beside-a-front',
    route: '/review',
    steps: front,
    opens: finding('SV-001', /^The card on screen is left out/),
  },
  { name: 'find-card', route: '/review', steps: opening('as-of join', /Also: ?as-of join/, /^The latest one/) },
  {
    name: 'find-summary',
    route: '/today',
    steps: opening('how it keeps that promise', /how it keeps that promise/i, /^The same feature is needed twice/),
  },
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
