import { useState } from 'react'
import { SampleKind } from '../../../db/api/samples.ts'
import { api } from '../../api/client.ts'
import { host } from '../../api/transport.ts'
import { report } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { SamplePlace } from './SamplePlace.tsx'
import { writeSample } from './samples.ts'
import { text } from './text.ts'
import styles from './Samples.module.css'

const KINDS = SampleKind.options

/** Files to begin a deck of one's own with. */
export function Samples() {
  /** The kind whose place is being asked for here, because the host has no dialog for it. */
  const [asking, setAsking] = useState<{ readonly kind: SampleKind; readonly path: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const begin = async (kind: SampleKind) => {
    setBusy(true)
    try {
      const { path } = await api.samples.place({ kind })
      if (host.choosePlace === undefined) return setAsking({ kind, path })
      const chosen = await host.choosePlace(nameIn(path))
      if (chosen !== null && (await writeSample(kind, chosen)) !== null) setAsking({ kind, path: chosen })
    } catch (error) {
      report(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section aria-labelledby="samples" className={styles.samples}>
      <div>
        <h3 id="samples" className={styles.title}>
          {text.sampleTitle}
        </h3>
        <p className={styles.hint}>{text.sampleHint}</p>
      </div>
      {asking === null ? (
        <ul className={styles.kinds}>
          {KINDS.map(kind => (
            <li key={kind}>
              <div>
                <p className={styles.kind}>{text.samples[kind].label}</p>
                <p className={styles.hint}>{text.samples[kind].hint}</p>
              </div>
              <Button
                disabled={busy}
                aria-label={text.writeSampleOf(text.samples[kind].label)}
                onClick={() => void begin(kind)}
              >
                {text.writeSample}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <SamplePlace {...asking} onCancel={() => setAsking(null)} />
      )}
    </section>
  )
}

function nameIn(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
