import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { query } from './api/client.ts'
import { ReviewScreen } from './features/review/ReviewScreen.tsx'
import { AppShell } from './features/shell/AppShell.tsx'
import { FocusShell } from './features/shell/FocusShell.tsx'
import { Guarded } from './Guarded.tsx'
import { Home } from './Home.tsx'
import { text } from './text.ts'
import { LoadingBlocks } from './ui/LoadingBlocks.tsx'

const read = () => import('./features/read/ReadScreen.tsx')
const summary = () => import('./features/summary/SummaryScreen.tsx')
const decks = () => import('./features/decks/DecksScreen.tsx')
const browse = () => import('./features/browse/BrowseScreen.tsx')
const importing = () => import('./features/import/ImportScreen.tsx')
const settings = () => import('./features/settings/SettingsScreen.tsx')
const quiz = () => import('./features/quiz/setup/SetupScreen.tsx')
const runningQuiz = () => import('./features/quiz/running/RunningScreen.tsx')
const quizResults = () => import('./features/quiz/results/ResultsScreen.tsx')
const pastQuizzes = () => import('./features/quiz/past/PastScreen.tsx')
const drill = () => import('./features/quiz/drill/DrillScreen.tsx')
const ownQuestions = () => import('./features/quiz/own/OwnScreen.tsx')
const ownQuestion = () => import('./features/quiz/own/WriteScreen.tsx')
const editor = () => import('./features/editor/EditorScreen.tsx')
const closed = () => import('./features/settings/CollectionClosed.tsx')

const ReadScreen = lazy(async () => ({ default: (await read()).ReadScreen }))
const SummaryScreen = lazy(async () => ({ default: (await summary()).SummaryScreen }))
const DecksScreen = lazy(async () => ({ default: (await decks()).DecksScreen }))
const BrowseScreen = lazy(async () => ({ default: (await browse()).BrowseScreen }))
const ImportScreen = lazy(async () => ({ default: (await importing()).ImportScreen }))
const SettingsScreen = lazy(async () => ({ default: (await settings()).SettingsScreen }))
const QuizScreen = lazy(async () => ({ default: (await quiz()).SetupScreen }))
const RunningQuiz = lazy(async () => ({ default: (await runningQuiz()).RunningScreen }))
const QuizResults = lazy(async () => ({ default: (await quizResults()).ResultsScreen }))
const PastQuizzes = lazy(async () => ({ default: (await pastQuizzes()).PastScreen }))
const EstimationDrill = lazy(async () => ({ default: (await drill()).DrillScreen }))
const OwnQuestions = lazy(async () => ({ default: (await ownQuestions()).OwnScreen }))
const WriteQuestion = lazy(async () => ({ default: (await ownQuestion()).WriteScreen }))
const EditorScreen = lazy(async () => ({ default: (await editor()).EditorScreen }))
const CollectionClosed = lazy(async () => ({ default: (await closed()).CollectionClosed }))

/** Fetches the screens that are not on screen yet, while nothing else is to be done. */
function prepareScreens(): () => void {
  const screens = [
    read,
    summary,
    decks,
    browse,
    importing,
    settings,
    quiz,
    runningQuiz,
    quizResults,
    pastQuizzes,
    drill,
    ownQuestions,
    ownQuestion,
    editor,
    closed,
  ]
  const waiting = requestIdleCallback(() => void Promise.allSettled(screens.map(screen => screen())))
  return () => cancelIdleCallback(waiting)
}

/** Which screen an address is; instead of all of them, why the collection is not open. */
export function Screens() {
  useEffect(prepareScreens, [])
  const { data: status } = useQuery(query.collection.status.queryOptions({ input: {} }))
  if (status?.state === 'closed') return focused(text.appName, <CollectionClosed status={status} />)
  return (
    <Switch>
      <Route path="/review">{focused(text.review, <ReviewScreen />)}</Route>
      <Route path="/read/:deck">{focused(text.read, <ReadScreen />)}</Route>
      <Route path="/summary">{focused(text.summary, <SummaryScreen />)}</Route>
      <Route path="/today">{framed(text.today, <Home />)}</Route>
      <Route path="/decks/:id?">{framed(text.decks, <DecksScreen />)}</Route>
      <Route path="/browse">{framed(text.browse, <BrowseScreen />)}</Route>
      <Route path="/quiz">{framed(text.quiz, <QuizScreen />)}</Route>
      <Route path="/quiz/past">{framed(text.quiz, <PastQuizzes />)}</Route>
      <Route path="/quiz/drill">{framed(text.quiz, <EstimationDrill />)}</Route>
      <Route path="/quiz/own">{framed(text.quiz, <OwnQuestions />)}</Route>
      <Route path="/quiz/own/:question">{framed(text.quiz, <WriteQuestion />)}</Route>
      <Route path="/quiz/:id">{focused(text.quiz, <RunningQuiz />)}</Route>
      <Route path="/quiz/:id/results">{framed(text.quiz, <QuizResults />)}</Route>
      <Route path="/import">{framed(text.import, <ImportScreen />)}</Route>
      <Route path="/card/new">{framed(text.editor, <EditorScreen />)}</Route>
      <Route path="/card/:card/edit">{framed(text.editor, <EditorScreen />)}</Route>
      <Route path="/settings/:section?">{framed(text.settings, <SettingsScreen />)}</Route>
      <Route>
        <Redirect to="/today" replace />
      </Route>
    </Switch>
  )
}

function framed(name: string, screen: ReactNode): ReactNode {
  return (
    <AppShell>
      <Guarded screen={name}>
        <Suspense fallback={<LoadingBlocks label={text.opening(name)} />}>{screen}</Suspense>
      </Guarded>
    </AppShell>
  )
}

function focused(name: string, screen: ReactNode): ReactNode {
  return (
    <FocusShell title={name}>
      <Guarded screen={name}>
        <Suspense fallback={<LoadingBlocks label={text.opening(name)} />}>{screen}</Suspense>
      </Guarded>
    </FocusShell>
  )
}
