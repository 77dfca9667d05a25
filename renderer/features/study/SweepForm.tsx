import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { query } from '../../api/client.ts'
import { Minutes } from './Minutes.tsx'
import { Start } from './Start.tsx'
import { startStudy } from './start.ts'
import { text } from './text.ts'
import { SHORT_MINUTES } from './wanted.ts'

/** For the night before: what matters most, the weakest first, for some minutes. */
export function SweepForm() {
  const [, navigate] = useLocation()
  const [minutes, setMinutes] = useState(SHORT_MINUTES)
  const { data } = useQuery({
    ...query.study.sweep.queryOptions({ input: { minutes } }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return (
    <Start
      ready={data !== undefined && data.cards > 0}
      words={data === undefined ? text.counting : text.sweep(data)}
      onStart={() => startStudy({ kind: 'sweep', minutes }, navigate)}
    >
      <p>
        {text.sweepWhat} <b>{text.sweepCounts}</b>
      </p>
      <Minutes value={minutes} always onChange={next => next !== null && setMinutes(next)} />
    </Start>
  )
}
