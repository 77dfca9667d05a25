import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeedValue } from '../../../db/api/browse.ts'
import type { DeckId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { FlagIcon } from '../../ui/FlagIcon.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Asked, type Asking } from './Asked.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { RepositionDialog } from './RepositionDialog.tsx'
import { text } from './text.ts'
import type { Asked as Shown } from './use-pages.ts'

/** What has to be said before something is done. */
export type Question = 'move' | 'tag' | 'untag' | 'flag' | 'replace' | 'reposition'

interface DeedsProps extends Asking {
  readonly question: Question | null
  /** The list that the cards were chosen in. */
  readonly shown: Shown
}

/** Where to, which tag, which flag: asked once, then done. */
export function Deeds({ question, shown, ...rest }: DeedsProps) {
  switch (question) {
    case 'move':
      return <MoveDialog {...rest} />
    case 'tag':
    case 'untag':
      return <TagDialog key={question} kind={question} {...rest} />
    case 'flag':
      return <FlagDialog {...rest} />
    case 'replace':
      return <ReplaceDialog {...rest} />
    case 'reposition':
      return <RepositionDialog shown={shown} {...rest} />
    case null:
      return null
  }
}

function MoveDialog({ count, onClose, onDeed }: Asking) {
  const [deck, setDeck] = useState<DeckId | null>(null)
  const { data: names } = useQuery(query.browse.names.queryOptions({ input: {} }))
  const options = (names?.decks ?? []).map(({ id, path }) => ({ value: id, label: path }))
  return (
    <Asked
      title={text.move.title(count)}
      verb={text.move.doIt}
      deed={deck === null ? null : { kind: 'move', deck }}
      onClose={onClose}
      onDeed={onDeed}
    >
      <Combobox
        label={text.move.deck}
        options={options}
        value={deck}
        onChange={setDeck}
        placeholder={text.move.choose}
        filterLabel={text.move.find}
        emptyText={text.move.nothing}
      />
    </Asked>
  )
}

function TagDialog({ kind, count, onClose, onDeed }: Asking & { readonly kind: 'tag' | 'untag' }) {
  const [tag, setTag] = useState('')
  const name = tag.trim()
  const deed: DeedValue | null = name === '' ? null : { kind, tag: name }
  return (
    <Asked title={text[kind].title(count)} verb={text[kind].doIt} deed={deed} onClose={onClose} onDeed={onDeed}>
      <TextField
        label={text[kind].name}
        value={tag}
        maxLength={200}
        onChange={setTag}
        onKeyDown={event => {
          if (event.key !== 'Enter' || deed === null || event.nativeEvent.isComposing) return
          event.preventDefault()
          onDeed(deed)
        }}
      />
    </Asked>
  )
}

const FLAGS = [0, 1, 2, 3, 4, 5, 6, 7] as const

function FlagDialog({ count, onClose, onDeed }: Asking) {
  const [flag, setFlag] = useState(1)
  return (
    <Asked
      title={text.flag.title(count)}
      verb={text.flag.title(count)}
      deed={{ kind: 'flag', flag }}
      onClose={onClose}
      onDeed={onDeed}
    >
      <RadioGroup
        legend={text.columns.flag}
        hideLegend
        value={String(flag)}
        options={FLAGS.map(one => ({
          value: String(one),
          label: <Colour flag={one} />,
        }))}
        onChange={chosen => setFlag(Number(chosen))}
      />
    </Asked>
  )
}

function Colour({ flag }: { readonly flag: number }) {
  return (
    <>
      <FlagIcon flag={flag} size={14} /> {flag === 0 ? text.flag.none : text.flagName(flag)}
    </>
  )
}
