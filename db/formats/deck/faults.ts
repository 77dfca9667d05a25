/** What a schema finds wrong, in words. */
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** `back: is missing`; of several faults the first. */
export function faultOf(error: z.ZodError): { readonly path: readonly (string | number)[]; readonly why: string } {
  const [issue] = error.issues
  if (issue === undefined) return { path: [], why: 'it cannot be read' }
  const path = issue.path.filter(part => typeof part !== 'symbol')
  const where = path.length === 0 ? '' : `${path.join('.')}: `
  return { path, why: where + wordsOf(issue) }
}

function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && !issue.message.includes('received') ? 'is missing' : typeWords(issue)
    case 'unrecognized_keys':
      return `there is no “${issue.keys.join('”, “')}” here`
    case 'invalid_value':
      return `is one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `is less than ${issue.minimum}`
    case 'too_big':
      return `is more than ${issue.maximum}`
    default:
      return issue.message.replace(/^Invalid input: /, '')
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text, in quotes if it looks like a number or a date',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
}

function typeWords(issue: Extract<Issue, { code: 'invalid_type' }>): string {
  if (issue.message.endsWith('received undefined')) return 'is missing'
  return `has to be ${KINDS[issue.expected] ?? issue.expected}`
}
