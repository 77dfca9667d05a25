import type { FormatValue, Preview } from '../../../db/api/imports.ts'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { Line, Panel } from './Panel.tsx'
import { RowsTable } from './RowsTable.tsx'
import { isText } from './session.ts'
import { changeSettings, useImport } from './state.ts'
import { StepHeading } from './StepHeading.tsx'
import { text } from './text.ts'

/** A text can be read as any of these. */
const TEXTS = (['csv', 'markdown', 'deck'] satisfies FormatValue[]).map(value => ({
  value,
  label: text.formats[value],
}))

/** What was found in the file, and how else it could be read. */
export function FormatStep({ preview }: { readonly preview: Preview | null }) {
  const { detected, settings } = useImport()
  if (detected === null || settings === null) return null
  const { format } = settings
  if (!isText(settings))
    return (
      <>
        <StepHeading hidden>{text.headings.format}</StepHeading>
        <Panel title={text.detected(detected.label)} hint={detected.ask ? text.large : undefined}>
          <Line label={text.format} hint={text.packageHint}>
            {text.formats[format]}
          </Line>
        </Panel>
      </>
    )
  return (
    <>
      <StepHeading hidden>{text.headings.format}</StepHeading>
      <Panel title={text.detected(detected.label)}>
        <Line label={text.format}>
          <Select label={text.format} value={format} options={TEXTS} onChange={to => changeSettings({ format: to })} />
        </Line>
        <Line label={text.encoding} hint={text.encodingHint}>
          <Select
            label={text.encoding}
            value={settings.encoding}
            options={optionsWith(detected.encodings, settings.encoding)}
            counted
            onChange={encoding => changeSettings({ encoding })}
          />
        </Line>
        {format === 'csv' && <TableLines />}
      </Panel>
      {format === 'csv' && preview !== null && <RowsTable preview={preview} />}
    </>
  )
}

/** What only tables have. */
function TableLines() {
  const settings = useImport(state => state.settings)
  if (settings === null) return null
  const { delimiter, header, html } = settings
  const delimiters = optionsWith(
    Object.keys(text.delimiters),
    delimiter,
    sign => text.delimiters[sign] ?? text.otherDelimiter(sign),
  )
  return (
    <>
      <Line label={text.delimiter}>
        <Select
          label={text.delimiter}
          value={delimiter}
          options={delimiters}
          onChange={to => changeSettings({ delimiter: to })}
        />
      </Line>
      <Line label={text.header}>
        <Switch label={text.header} checked={header} onChange={to => changeSettings({ header: to })} />
      </Line>
      <Line label={text.html} hint={text.htmlHint}>
        <Switch label={text.html} checked={html} onChange={to => changeSettings({ html: to })} />
      </Line>
    </>
  )
}

/** The usual choices, and the one that is made, should it be none of them. */
function optionsWith(usual: readonly string[], chosen: string, labelOf = (value: string) => value) {
  const values = usual.includes(chosen) ? usual : [chosen, ...usual]
  return values.map(value => ({ value, label: labelOf(value) }))
}
