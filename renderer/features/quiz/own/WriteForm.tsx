import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { query } from '../../../api/client.ts'
import { isOverlaid, isTextField } from '../../../commands/keys.ts'
import { useCommands } from '../../../commands/registry.ts'
import { toast } from '../../../state/ui.ts'
import { FaultsOfQuestion } from '../writing/faults.ts'
import writing from '../writing/Writing.module.css'
import { FACES } from '../types/index.ts'
import type { Draft, Place } from './drafts.ts'
import { Particulars } from './Particulars.tsx'
import { SaveBar } from './SaveBar.tsx'
import { text } from './text.ts'
import { useDraft, type Drafting } from './use-draft.ts'
import { useSave } from './use-save.ts'
import styles from './Own.module.css'

interface WriteFormProps {
  readonly place: Place
  /** What stands in the fields while nothing was written. */
  readonly begun: Draft
}

/** The form of a question; the folder of its type brings the fields. */
export function WriteForm({ place, begun }: WriteFormProps) {
  const drafting = useDraft(place, begun)
  return drafting === null ? null : <Fields place={place} drafting={drafting} />
}

function Fields({ place, drafting }: { readonly place: Place; readonly drafting: Drafting }) {
  const { draft, item, version, write } = drafting
  const [, navigate] = useLocation()
  const form = useRef<HTMLDivElement>(null)
  const { data: groups = [] } = useQuery(query.decks.list.queryOptions({ input: {} }))
  const decks = groups.flatMap(group => group.decks)
  const saving = useSave(place, drafting, decks.find(({ id }) => id === draft.deck)?.name ?? text.noDeck)
  const leave = () => navigate('/quiz/own')
  useCommands({
    saveQuestion: { run: saving.run, offered: saving.why === null },
    leaveQuestion: { run: leave },
  })
  useEffect(() => {
    if (saving.tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [saving.tried])
  // A field keeps its keys from the commands; Escape is not one that it needs.
  const escape = ({ key, target, defaultPrevented }: KeyboardEvent) => {
    if (key !== 'Escape' || defaultPrevented || !(target instanceof Element)) return
    if (isTextField(target) && !isOverlaid(target)) leave()
  }
  const discard = () => {
    const bringBack = drafting.discard()
    toast(text.discarded, bringBack)
  }
  const { writing: face } = FACES[draft.type]
  return (
    <div ref={form} onKeyDown={escape} className={styles.form}>
      <div className={styles.fields}>
        <Particulars drafting={drafting} decks={decks} noDeck={saving.tried > 0 && draft.deck === null} />
        <FaultsOfQuestion value={saving.faults.at}>
          <div key={version} className={writing.form}>
            {face !== null && <face.Form item={item} onChange={write} />}
          </div>
        </FaultsOfQuestion>
      </div>
      <SaveBar saving={saving} touched={drafting.touched} onDiscard={discard} />
    </div>
  )
}
