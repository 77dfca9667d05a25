import { useRef, useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { MarkdownField, type MarkdownHandle } from '../../../renderer/ui/markdown/MarkdownField.tsx'
import { show } from '../render.tsx'

interface Heard {
  readonly names: string[]
  readonly carets: number[]
}

function Written({ heard, takes }: { readonly heard: Heard; readonly takes: boolean }) {
  const [value, setValue] = useState('one two')
  const field = useRef<MarkdownHandle>(null)
  return (
    <>
      <MarkdownField
        label="Text"
        value={value}
        rows={1}
        ref={field}
        onChange={setValue}
        onCaret={at => void heard.carets.push(at)}
        onTransfer={data => {
          heard.names.push(...[...data.files].map(({ name }) => name))
          return takes
        }}
      />
      <button type="button" onClick={() => field.current?.replace(0, 3, 'three')}>
        Replace
      </button>
    </>
  )
}

function begin(takes: boolean): Heard {
  const heard: Heard = { names: [], carets: [] }
  show(<Written heard={heard} takes={takes} />)
  return heard
}

const field = page.getByRole('textbox', { name: 'Text' })
const withPicture = (): DataTransfer => {
  const data = new DataTransfer()
  data.items.add(new File([new Uint8Array(8)], 'plot.png', { type: 'image/png' }))
  data.setData('text/plain', 'words')
  return data
}

test('a picture that is pasted or dropped is handed over, and becomes no text', async () => {
  const heard = begin(true)
  await userEvent.click(field)
  const target = field.element()
  const common = { bubbles: true, composed: true, cancelable: true }
  const paste = new ClipboardEvent('paste', { ...common, clipboardData: withPicture() })
  target.dispatchEvent(paste)
  const { left, top } = target.getBoundingClientRect()
  const drop = new DragEvent('drop', { ...common, dataTransfer: withPicture(), clientX: left + 2, clientY: top + 15 })
  target.dispatchEvent(drop)
  expect(heard.names).toEqual(['plot.png', 'plot.png'])
  expect([paste.defaultPrevented, drop.defaultPrevented]).toEqual([true, true])
  await expect.poll(() => field.element().textContent).toBe('one two')
})

test('what nobody takes is pasted as the text it is', async () => {
  begin(false)
  await userEvent.click(field)
  await userEvent.keyboard('{Control>}a{/Control}')
  const clipboardData = withPicture()
  field
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }))
  await expect.poll(() => field.element().textContent).toBe('words')
})

test('a stretch is replaced where it stands, with the focus left where it is', async () => {
  const heard = begin(true)
  await userEvent.click(page.getByRole('button', { name: 'Replace' }))
  await expect.poll(() => field.element().textContent).toBe('three two')
  await expect.element(page.getByRole('button', { name: 'Replace' })).toHaveFocus()
  expect(heard.carets.at(-1)).toBe(5)
})
