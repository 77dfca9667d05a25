import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SplitPanes } from '../../../renderer/ui/SplitPanes.tsx'
import { show } from '../render.tsx'

const separator = page.getByRole('separator', { name: 'Width of phases' })
const width = () => document.getElementById('phases')?.getBoundingClientRect().width ?? 0

function panes(onLayout = vi.fn<() => void>()) {
  show(
    <div style={{ width: 1000, height: 200 }}>
      <SplitPanes
        separatorLabel={id => `Width of ${id}`}
        onLayout={onLayout}
        panes={[
          { id: 'phases', size: '30', least: '120px', most: '600px', children: 'Phases' },
          { id: 'board', least: '200px', children: 'Board' },
        ]}
      />
    </div>,
  )
  return onLayout
}

test('a separator moves by arrow keys, says where it is, and tells the layout', async () => {
  const onLayout = panes()
  const before = width()
  expect(before).toBeCloseTo(300, -1)
  await userEvent.tab()
  await expect.element(separator).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(width).toBeGreaterThan(before)
  const said = Number(separator.element().getAttribute('aria-valuenow'))
  expect(said).toBeCloseTo(width() / 10, 0)
  expect(onLayout).toHaveBeenCalledOnce()
})

test('no pane gets smaller than its least size or larger than its most', async () => {
  panes()
  await userEvent.tab()
  await userEvent.keyboard('{Home}')
  await expect.poll(width).toBeCloseTo(120, -1)
  await userEvent.keyboard('{End}')
  await expect.poll(width).toBeCloseTo(600, -1)
})
