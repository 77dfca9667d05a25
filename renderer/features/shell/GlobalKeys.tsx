import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api, query } from '../../api/client.ts'
import { host } from '../../api/transport.ts'
import { movePane } from '../../commands/panes.ts'
import { useCommands } from '../../commands/registry.ts'
import { isDark } from '../../state/appearance.ts'
import { backUp } from '../../state/backup.ts'
import { turn } from '../../state/history.ts'
import { report, showExport, showFind, showPalette, showSheet, showStudy } from '../../state/ui.ts'
import { operationName } from '../../text.ts'
import { text } from './text.ts'

const SIZES = { least: 90, normal: 100, most: 150, step: 5 }
/** Where one is at home: there is nothing to go back from. */
const HOME = '/today'
/** A running quiz, which nothing may help. */
const RUNNING_QUIZ = /^\/quiz\/(?!(?:past|drill|own)(?:\/|$))[^/]+$/

/** What can be done everywhere. It draws nothing, and stands before the screens, whose own commands come first. */
export function GlobalKeys() {
  useEverywhere()
  useGoing()
  useLook()
  useHistory()
  return null
}

function useEverywhere(): void {
  const { showFolder } = host
  const [path] = useLocation()
  useCommands({
    palette: () => showPalette(),
    search: () => showPalette(true, '/'),
    find: { when: !RUNNING_QUIZ.test(path), run: () => showFind() },
    sheet: () => showSheet(),
    nextPane: () => movePane(1),
    previousPane: () => movePane(-1),
    customStudy: () => showStudy({ kind: 'custom', search: '' }),
    sweep: () => showStudy({ kind: 'sweep' }),
    exportAll: () => showExport({ kind: 'all' }),
    makeBackup: () => backUp(),
    showFolder: { when: showFolder !== undefined, run: () => showFolder?.() },
  })
}

function useGoing(): void {
  const [path, navigate] = useLocation()
  const goBack = () => (navigation.canGoBack ? history.back() : navigate(HOME))
  useCommands({
    leave: { when: path !== HOME, run: goBack },
    back: () => history.back(),
    goToday: () => navigate(HOME),
    goReview: () => navigate('/review'),
    goQuiz: () => navigate('/quiz'),
    goDrill: () => navigate('/quiz/drill'),
    goPast: () => navigate('/quiz/past'),
    goOwn: () => navigate('/quiz/own'),
    goDecks: () => navigate('/decks'),
    goBrowse: () => navigate('/browse'),
    goImport: () => navigate('/import'),
    goSettings: () => navigate('/settings'),
    importFile: () => navigate('/import'),
    newCard: () => navigate('/card/new'),
  })
}

/** Undo and redo by the name of what they would turn. A session says so itself, with every reply. */
function useHistory(): void {
  const [path] = useLocation()
  const { data } = useQuery({ ...query.history.peek.queryOptions({ input: {} }), enabled: path !== '/review' })
  const { undo = null, redo = null } = data ?? {}
  useCommands({
    undo: {
      offered: undo !== null,
      label: undo === null ? undefined : text.undo(operationName(undo)),
      run: () => turn('undo'),
    },
    redo: {
      offered: redo !== null,
      label: redo === null ? undefined : text.redo(operationName(redo)),
      run: () => turn('redo'),
    },
  })
}

function useLook(): void {
  const { data: settings } = useQuery(query.settings.get.queryOptions({ input: {} }))
  const size = settings?.textSize ?? SIZES.normal
  const folded = settings?.sidebarFolded ?? false
  const resize = (to: number) => {
    const textSize = Math.min(SIZES.most, Math.max(SIZES.least, to))
    if (textSize !== size) api.settings.change({ textSize }).catch(report)
  }
  useCommands({
    sidebar: {
      label: folded ? text.unfold : undefined,
      run: () => api.settings.change({ sidebarFolded: !folded }).catch(report),
    },
    theme: () => api.settings.change({ theme: isDark() ? 'light' : 'dark' }).catch(report),
    larger: () => resize(size + SIZES.step),
    smaller: () => resize(size - SIZES.step),
    normalSize: () => resize(SIZES.normal),
  })
}
