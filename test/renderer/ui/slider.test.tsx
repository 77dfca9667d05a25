import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Slider } from '../../../renderer/ui/Slider.tsx'
import { show } from '../render.tsx'

const thumb = page.getByRole('slider', { name: 'Recall target' })

function Target({ onCommit }: { readonly onCommit: (value: number) => void }) {
  const [value, setValue] = useState(85)
  return (
    <Slider
      label="Recall target"
      value={value}
      min={70}
      max={97}
      inWords={percent => (percent / 100).toFixed(2)}
      onChange={setValue}
      onCommit={onCommit}
    />
  )
}

test('arrow keys step by one, PageUp and PageDown by ten within the bounds, Home and End go to them', async () => {
  const onCommit = vi.fn<(value: number) => void>()
  show(<Target onCommit={onCommit} />)
  await expect.element(thumb).toBeInTheDocument()
  await userEvent.tab()
  await expect.element(thumb).toHaveFocus()
  const seen: (string | null)[] = []
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'PageDown', 'PageUp', 'PageUp', 'Home', 'End']) {
    await userEvent.keyboard(`{${key}}`)
    seen.push(thumb.element().getAttribute('aria-valuenow'))
  }
  expect(seen).toEqual(['86', '85', '86', '76', '86', '96', '70', '97'])
  expect(onCommit).toHaveBeenCalledTimes(8)
})

test('says its value in words', async () => {
  show(<Target onCommit={() => undefined} />)
  await expect.element(thumb).toHaveAttribute('aria-valuetext', '0.85')
})
