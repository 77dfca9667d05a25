import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'

/** Nobody types a word faster; until then the cards stay as they are. */
const PAUSE_MS = 120

/** The search in the field, and the one that is looked for: the address has it a moment later. */
export function useSearchText() {
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('q') ?? ''
  const [typed, setTyped] = useState(asked)
  const [last, setLast] = useState(asked)
  if (asked !== last) {
    setLast(asked)
    setTyped(asked)
  }
  useEffect(() => {
    if (typed === asked) return undefined
    const timer = setTimeout(() => {
      setLast(typed)
      navigate(addressOf(typed), { replace: true })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, asked, navigate])
  return { typed, setTyped, asked, choose: (search: string) => navigate(addressOf(search)) }
}

function addressOf(search: string): string {
  return search === '' ? '/browse' : `/browse?q=${encodeURIComponent(search)}`
}
