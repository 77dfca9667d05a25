import { expect, test } from 'vitest'
import { dateLabel, lengthLabel } from '../../../../db/domain/scheduler/label.ts'
import { addDays, dayOfIsoDate } from '../../../../db/domain/time.ts'

test.each([
  [1, '1 d'],
  [6, '6 d'],
  [15, '15 d'],
  [30, '30 d'],
  [31, '1 mo'],
  [38, '1.2 mo'],
  [61, '2 mo'],
  [95, '3.1 mo'],
  [97, '3.2 mo'],
  [364, '12 mo'],
  [365, '1 y'],
  [511, '1.4 y'],
  [595, '1.6 y'],
  [731, '2 y'],
  [1488, '4.1 y'],
  [36_500, '99.9 y'],
])('%i days read "%s"', (days, label) => {
  expect(lengthLabel(days)).toBe(label)
})

test('a length in words is right to half a tenth of its unit', () => {
  const days = (label: string) =>
    Number.parseFloat(label) * ({ d: 1, mo: 30.44, y: 365.25 }[label.split(' ')[1] ?? ''] ?? 0)
  for (let length = 1; length < 4000; length += 1) {
    const said = days(lengthLabel(length))
    expect(Math.abs(said - length)).toBeLessThanOrEqual(length < 31 ? 0 : length < 365 ? 1.53 : 18.3)
  }
})

test('a date is day and English month, without a year while it cannot be mistaken', () => {
  const today = dayOfIsoDate('2026-11-21')
  expect(dateLabel(addDays(today, 1), today)).toBe('22 Nov')
  expect(dateLabel(addDays(today, 21), today)).toBe('12 Dec')
  expect(dateLabel(dayOfIsoDate('2027-01-05'), today)).toBe('5 Jan')
  expect(dateLabel(addDays(today, 364), today)).toBe('20 Nov')
  expect(dateLabel(addDays(today, 365), today)).toBe('21 Nov 2027')
  expect(dateLabel(dayOfIsoDate('2024-02-29'), today)).toBe('29 Feb 2024')
})

test('every month has its name', () => {
  const names = Array.from({ length: 12 }, (_, month) => {
    const day = dayOfIsoDate(`2026-${String(month + 1).padStart(2, '0')}-03`)
    return dateLabel(day, dayOfIsoDate('2026-06-15'))
  })
  expect(names.join(' ')).toBe('3 Jan 3 Feb 3 Mar 3 Apr 3 May 3 Jun 3 Jul 3 Aug 3 Sep 3 Oct 3 Nov 3 Dec')
})
