import type { Preview } from '../../../db/api/imports.ts'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { Contents } from './Contents.tsx'
import { DeckLine } from './DeckLine.tsx'
import { Duplicates } from './Duplicates.tsx'
import { Mapping } from './Mapping.tsx'
import { Panel } from './Panel.tsx'
import { Scheduling } from './Scheduling.tsx'
import { isText } from './session.ts'
import { useImport } from './state.ts'
import { StepHeading } from './StepHeading.tsx'
import { text } from './text.ts'
import { WatchedNote } from './WatchedNote.tsx'

/** What becomes of what is in the file. */
export function FieldsStep({ preview }: { readonly preview: Preview | null }) {
  const { settings, watched } = useImport()
  if (settings === null) return null
  return (
    <>
      <StepHeading hidden>{text.headings.fields}</StepHeading>
      {watched !== null && <WatchedNote watched={watched} />}
      {preview === null ? (
        <LoadingBlocks label={text.reading} />
      ) : (
        <>
          {settings.format === 'csv' && <Mapping preview={preview} settings={settings} />}
          <Contents preview={preview} />
        </>
      )}
      <Panel title={text.deck}>
        <DeckLine deck={settings.deck} mayBeEmpty={!isText(settings)} />
      </Panel>
      {preview !== null && preview.scheduled.by !== 'nothing' && <Scheduling scheduled={preview.scheduled} />}
      <Duplicates counts={preview?.counts ?? null} />
    </>
  )
}
