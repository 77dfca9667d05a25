import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { query } from './api/client.ts'
import { ReviewScreen } from './features/review/ReviewScreen.tsx'
import { AppShell } from './features/shell/AppShell.tsx'
import { FocusShell } from './features/shell/FocusShell.tsx'
import { TodayScreen } from './features/today/TodayScreen.tsx'
import { text } from './text.ts'

const summary = () => import('./features/summary/SummaryScreen.tsx')
const decks = () => import('./features/decks/DecksScreen.tsx')
const settings = () => import('./features/settings/SettingsScreen.tsx')
const closed = () => import('./features/settings/CollectionClosed.tsx')

const SummaryScreen = lazy(async () => ({ default: (await summary()).SummaryScreen }))
const DecksScreen = lazy(async () => ({ default: (await decks()).DecksScreen }))
const SettingsScreen = lazy(async () => ({ default: (await settings()).SettingsScreen }))
const CollectionClosed = lazy(async () => ({ default: (await closed()).CollectionClosed }))

/** Fetches the screens that are not on screen yet, while nothing else is to be done. */
function prepareScreens(): () => void {
  const waiting = requestIdleCallback(() => void Promise.allSettled([summary(), decks(), settings(), closed()]))
  return () => cancelIdleCallback(waiting)
}

/** Which screen an address is; instead of all of them, why the collection is not open. */
export function Screens() {
  useEffect(prepareScreens, [])
  const { data: status } = useQuery(query.collection.status.queryOptions({ input: {} }))
  if (status?.state === 'closed') return focused(<CollectionClosed status={status} />)
  return (
    <Switch>
      <Route path="/review">{focused(<ReviewScreen />)}</Route>
      <Route path="/summary">{focused(<SummaryScreen />)}</Route>
      <Route path="/today">{framed(<TodayScreen />)}</Route>
      <Route path="/decks/:id?">{framed(<DecksScreen />)}</Route>
      <Route path="/settings/:section?">{framed(<SettingsScreen />)}</Route>
      <Route>
        <Redirect to="/today" replace />
      </Route>
    </Switch>
  )
}

function framed(screen: ReactNode): ReactNode {
  return (
    <AppShell>
      <Suspense fallback={null}>{screen}</Suspense>
    </AppShell>
  )
}

function focused(screen: ReactNode): ReactNode {
  return (
    <FocusShell title={text.review}>
      <Suspense fallback={null}>{screen}</Suspense>
    </FocusShell>
  )
}
