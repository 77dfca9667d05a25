import { api } from '../api/client.ts'
import { count } from '../numbers.ts'
import { text } from '../text.ts'
import { report, toast } from './ui.ts'

let making = false

/** Makes a backup, checks it, and says what is in it. One at a time. */
export async function backUp(): Promise<void> {
  if (making) return
  making = true
  try {
    const { cards, answers } = await api.backups.make({})
    toast(text.backedUp(count(cards, 'card'), count(answers, 'answer')))
  } catch (error) {
    report(error)
  } finally {
    making = false
  }
}
