import type { RefObject } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '../../commands/registry.ts'
import type { MarkdownHandle } from '../../ui/markdown/MarkdownField.tsx'
import { surroundings } from './marks.ts'
import type { Saving } from './use-save.ts'

interface EditorCommands {
  readonly saving: Saving
  readonly active: RefObject<RefObject<MarkdownHandle | null>>
  readonly isNew: boolean
  readonly isCloze: boolean
}

/** Everything that can be done while a note is written. */
export function useEditorCommands({ saving, active, isNew, isCloze }: EditorCommands): void {
  const [, navigate] = useLocation()
  const leave = () => (window.navigation.canGoBack ? history.back() : navigate('/decks'))
  const put = (mark: keyof typeof surroundings) => () => active.current.current?.surround(surroundings[mark])
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
    makeGap: { when: isCloze, run: put('gap') },
    leaveEditor: leave,
  })
}
