/** The words of the picture with covered places. */
import type { Shape } from '../../../../db/domain/note/occlusion.ts'

export const text = {
  picture: 'Picture',
  noPicture: 'Paste or drop a picture here, or choose one.',
  choose: 'Choose a picture…',
  other: 'Another picture…',
  missing: (name: string) => `The picture ${name} is not in the collection.`,
  draw: 'drag on the picture to hide a place, or add a box',
  cover: 'On each card',
  coverAll: 'Hide all, ask for one',
  coverOne: 'Hide one',
  boxes: 'Boxes',
  boxesHint: 'in % of the picture; arrow keys move a box, with Shift further',
  add: 'Add a box',
  box: (number: number) => `Box ${number}`,
  move: (number: number) => `Move box ${number}`,
  remove: (number: number) => `Remove box ${number}`,
  card: (number: number) => `Card of box ${number}`,
  cardUnit: 'card',
  cardBounds: (most: number) => `From 1 to ${most}.`,
  sides: { left: 'left', top: 'top', width: 'wide', height: 'high' },
  side: (side: 'left' | 'top' | 'width' | 'height', number: number) => `${SIDES[side]} of box ${number} in %`,
  bounds: (from: number, to: number) => `From ${from} to ${to}.`,
  kept: (kind: Shape['kind'] | null, numbers: string) =>
    numbers === '0'
      ? `${nameOf(kind)}, on every card: kept as it is`
      : `${nameOf(kind)}, card ${numbers}: kept as it is`,
  at: (number: number, left: number, top: number) => `Box ${number}: left ${left} %, top ${top} %`,
  sized: (number: number, width: number, height: number) => `Box ${number}: ${width} % wide, ${height} % high`,
  added: (number: number) => `Box ${number} added`,
  removed: (number: number, keys: string) => `Box ${number} removed. ${keys} brings it back.`,
  renumbered: (from: number, to: number) => `Box ${from} belongs to card ${to} now`,
  covers: { all: 'All boxes are hidden on each card', one: 'Only the box that is asked for is hidden' },
  undone: 'Taken back',
  redone: 'Done again',
} as const

const SIDES = { left: 'Left', top: 'Top', width: 'Width', height: 'Height' } as const

const KINDS: Readonly<Record<Shape['kind'], string>> = {
  rect: 'Turned rectangle',
  ellipse: 'Ellipse',
  polygon: 'Polygon',
  text: 'Label',
}

function nameOf(kind: Shape['kind'] | null): string {
  return kind === null ? 'Shape' : KINDS[kind]
}
