/** Covered places of a picture: drawn with the pointer, and by keyboard through the list of boxes. */
import { useState } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OcclusionEditor } from '../../../renderer/features/editor/occlusion/OcclusionEditor.tsx'
import { show } from '../render.tsx'
import { loadBaseStyles } from '../ui/base-styles.ts'

beforeAll(loadBaseStyles)

/** 400 by 200 pixels. */
const PICTURE = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"/>'
const TWO =
  '{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.2:oi=1}}\n' +
  '{{c2::image-occlusion:rect:left=.5:top=.5:width=.2:height=.2:oi=1}}'
const ELLIPSE = '{{c3::image-occlusion:ellipse:left=.7:top=.1:rx=.05:ry=.05:fill=#ffeba2}}'

let written = ''

function Written({ begun }: { readonly begun: string }) {
  const [value, setValue] = useState(begun)
  const change = (next: string) => {
    written = next
    setValue(next)
  }
  return <OcclusionEditor source={PICTURE} value={value} markup="markdown" onChange={change} />
}

async function stageOf(begun: string): Promise<HTMLElement> {
  written = begun
  const place = show(<Written begun={begun} />)
  const picture = place.querySelector('img')
  await picture?.decode()
  const stage = picture?.parentElement
  if (!(stage instanceof HTMLElement)) throw new Error('there is no picture')
  return stage
}

/** Drags from one share of the picture to another. */
function drag(stage: HTMLElement, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const { width, height } = stage.getBoundingClientRect()
  const at = ([x, y]: readonly [number, number]) => ({ x: x * width, y: y * height })
  return userEvent.dragAndDrop(stage, stage, { sourcePosition: at(from), targetPosition: at(to), force: true })
}

const handle = (number: number) => page.getByRole('button', { name: `Move box ${number}` })
const side = (name: string, number: number) => page.getByRole('spinbutton', { name: `${name} of box ${number} in %` })
const heard = () =>
  page
    .getByRole('status')
    .elements()
    .map(status => status.textContent)
    .join('')
const place = () =>
  [...written.matchAll(/(left|top|width|height)=([\d.-]+)/g)].map(([, name, value]) => [name, Number(value)] as const)

test('a rectangle drawn on the picture is a box, a card of its own, and has the focus', async () => {
  const stage = await stageOf('')
  await drag(stage, [0.25, 0.25], [0.5, 0.75])
  await expect.element(handle(1)).toHaveFocus()
  expect(written).toMatch(/^\{\{c1::image-occlusion:rect:.*:oi=1\}\}$/)
  const [left, top, width, height] = place().map(([, value]) => value)
  for (const [seen, wanted] of [
    [left, 0.25],
    [top, 0.25],
    [width, 0.25],
    [height, 0.5],
  ])
    expect(seen).toBeCloseTo(wanted ?? 0, 1)
  expect(heard()).toBe('Box 1 added')
})

test('a click on the bare picture draws nothing', async () => {
  const stage = await stageOf('')
  await drag(stage, [0.25, 0.25], [0.252, 0.252])
  expect(written).toBe('')
})

test('a box is moved by the pointer, and stays on the picture', async () => {
  const stage = await stageOf(TWO)
  await drag(stage, [0.25, 0.25], [0.95, 0.25])
  expect(place().slice(0, 4)).toEqual([
    ['left', 0.8],
    ['top', 0.1],
    ['width', 0.2],
    ['height', 0.2],
  ])
  expect(written.split('\n')[1]).toBe(TWO.split('\n')[1])
})

test('a box is sized by its corner', async () => {
  const stage = await stageOf(TWO)
  await drag(stage, [0.2, 0.25], [0.2, 0.25])
  await drag(stage, [0.3, 0.3], [0.4, 0.6])
  const [left, top, width, height] = place().map(([, value]) => value)
  expect([left, top]).toEqual([0.1, 0.1])
  expect(width).toBeCloseTo(0.3, 1)
  expect(height).toBeCloseTo(0.5, 1)
})

test('by keyboard a box is added, nudged by a hundredth, with Shift by five, and each step is said', async () => {
  await stageOf('')
  await page.getByRole('button', { name: 'Add a box' }).click()
  await expect.element(handle(1)).toHaveFocus()
  const before = place()[0]?.[1] ?? 0
  await userEvent.keyboard('{ArrowRight}')
  expect(place()[0]?.[1]).toBeCloseTo(before + 0.01, 4)
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(place()[0]?.[1]).toBeCloseTo(before + 0.06, 4)
  expect(heard()).toBe('Box 1: left 16 %, top 10 %')
})

test('numbers are in percent of the picture, with a digit behind the point, and stay on it', async () => {
  await stageOf(TWO)
  await userEvent.fill(side('Left', 1), '33,3')
  await userEvent.keyboard('{Enter}')
  expect(place()[0]).toEqual(['left', 0.333])
  await userEvent.fill(side('Width', 1), '90')
  await userEvent.keyboard('{Enter}')
  expect(place()[2]).toEqual(['width', 0.667])
  await userEvent.fill(side('Top', 1), '101')
  await expect.element(page.getByRole('alert')).toHaveTextContent('From 0 to 100.')
})

test('leaving a number as it is changes no byte', async () => {
  const odd = '{{c1::image-occlusion:rect:left=.12345:top=.1:width=.2:height=.2:oi=1}}'
  await stageOf(odd)
  await userEvent.click(side('Left', 1))
  await userEvent.tab()
  expect(written).toBe(odd)
})

test('a box gets another card by its number', async () => {
  await stageOf(TWO)
  await userEvent.click(page.getByRole('spinbutton', { name: 'Card of box 2' }))
  await userEvent.keyboard('{ArrowUp}')
  expect(written).toBe(TWO.replace('{{c2', '{{c3'))
})

test('a removed box comes back with Ctrl+Z, and its number is not given to a new one', async () => {
  await stageOf(TWO)
  handle(2).element().focus()
  await userEvent.keyboard('{Delete}')
  expect(written).toBe(TWO.split('\n')[0])
  await expect.element(handle(1)).toHaveFocus()
  expect(heard()).toMatch(/^Box 2 removed\./)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(written).toBe(TWO)
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await page.getByRole('button', { name: 'Add a box' }).click()
  expect(written).toContain('{{c3::')
})

test('several nudges of one box are one step back', async () => {
  await stageOf(TWO)
  handle(1).element().focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}')
  expect(written).not.toBe(TWO)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(written).toBe(TWO)
})

test('boxes are hidden on every card or on their own, as Anki writes it', async () => {
  await stageOf(TWO)
  await page.getByText('Hide one').click()
  expect(written).toBe(TWO.replaceAll(':oi=1', ''))
  await page.getByText('Hide all, ask for one').click()
  expect(written).toBe(TWO)
})

test('a shape that was made elsewhere is shown, named, and kept to the byte', async () => {
  const stage = await stageOf(`${TWO}\n${ELLIPSE}`)
  expect(stage.querySelectorAll('ellipse')).toHaveLength(1)
  await expect.element(page.getByText('Ellipse, card 3: kept as it is')).toBeInTheDocument()
  handle(1).element().focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(written).toContain(ELLIPSE)
})
