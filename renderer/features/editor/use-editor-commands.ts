import type { RefObject } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '../../commands/registry.ts'
import type { ActiveField } from './Field.tsx'
import { surroundings } from './marks.ts'
import type { Saving } from './use-save.ts'

interface EditorCommands {
  readonly saving: Saving
  readonly active: RefObject<ActiveField>
  readonly isNew: boolean
  readonly isCloze: boolean
  readonly addPicture: () => void
}

/** Everything that can be done while a note is written. */
export function useEditorCommands({ saving, active, isNew, isCloze, addPicture }: EditorCommands): void {
  const [, navigate] = useLocation()
  const leave = () => (window.navigation.canGoBack ? history.back() : navigate('/decks'))
  const put = (mark: keyof typeof surroundings) => () => active.current.handle.current?.surround(surroundings[mark])
  useCommands({
    saveAndNext: {
      when: isNew,
      run: async () => {
        if (await saving.run()) saving.next()
      },
    },
    saveAndClose: async () => {
      if (await saving.run()) leave()
    },
    markWords: put('highlight'),
    addPicture,
    makeGap: { when: isCloze, run: put('gap') },
    leaveEditor: leave,
  })
}
