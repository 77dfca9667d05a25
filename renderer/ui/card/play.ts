import { soundsIn } from './deep.ts'

/** Plays all sounds of a card from their beginning, one after the other. Whatever plays stops first. */
export function playAgain(root: ParentNode | null): void {
  const sounds = soundsIn(root)
  for (const sound of sounds) sound.pause()
  playFrom(sounds, 0)
}

function playFrom(sounds: readonly HTMLMediaElement[], at: number): void {
  const sound = sounds[at]
  if (sound === undefined) return
  sound.currentTime = 0
  const next = () => playFrom(sounds, at + 1)
  sound.addEventListener('ended', next, { once: true })
  // Somebody else's pause, or a card that is gone, ends the round.
  sound.addEventListener('pause', () => sound.ended || sound.removeEventListener('ended', next), { once: true })
  void began(sound).then(plays => plays || sound.removeEventListener('ended', next))
}

/** Whether a sound could be begun. A file that cannot be played ends the round; the controls say so, too. */
async function began(sound: HTMLMediaElement): Promise<boolean> {
  try {
    await sound.play()
    return true
  } catch {
    return false
  }
}
