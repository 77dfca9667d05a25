import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Preview } from '../../../db/api/imports.ts'
import { useCommands } from '../../commands/registry.ts'
import { Chip } from '../../ui/Chip.tsx'
import { CardText } from '../../ui/card/CardText.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { IndexCard } from '../../ui/IndexCard.tsx'
import { showSample, useImport } from './state.ts'
import { text } from './text.ts'
import styles from './Aside.module.css'

/** One note after the other, as its first card will be. */
export function PreviewCards({ samples }: Pick<Preview, 'samples'>) {
  const at = Math.min(
    useImport(state => state.sample),
    Math.max(0, samples.length - 1),
  )
  const sample = samples[at]
  const [previous, next] = [at > 0, at < samples.length - 1]
  useCommands({
    previousSample: { when: previous, run: () => showSample(at - 1) },
    nextSample: { when: next, run: () => showSample(at + 1) },
  })
  return (
    <section className={styles.preview}>
      <div className={styles.head}>
        <h3 className={styles.title}>{text.preview}</h3>
        {samples.length > 1 && (
          <div className={styles.pager}>
            <span role="status" className={styles.at}>
              {text.sampleOf(at + 1, samples.length)}
            </span>
            <IconButton
              icon={ChevronLeft}
              label={text.previousSample}
              aria-disabled={!previous}
              onClick={() => previous && showSample(at - 1)}
            />
            <IconButton
              icon={ChevronRight}
              label={text.nextSample}
              aria-disabled={!next}
              onClick={() => next && showSample(at + 1)}
            />
          </div>
        )}
      </div>
      {sample === undefined ? (
        <p className={styles.hint}>{text.noSamples}</p>
      ) : (
        <IndexCard
          aria-label={text.previewLabel(sample.where)}
          start={<span>{sample.where}</span>}
          end={<Chip tone={FATE_TONES[sample.fate]}>{text.fates[sample.fate]}</Chip>}
        >
          {/* Long cards scroll inside, so that what will happen stays in sight. */}
          <div
            role="group"
            aria-label={text.previewLabel(sample.where)}
            tabIndex={0}
            data-own={sample.css === null || undefined}
            className={styles.card}
          >
            <CardText tree={sample.front} css={sample.css} as="asked" />
            <hr className={styles.cut} />
            <CardText tree={sample.back} css={sample.css} as={sample.css === null ? 'answer' : 'asked'} />
          </div>
        </IndexCard>
      )}
    </section>
  )
}

const FATE_TONES = {
  added: 'good',
  updated: 'plain',
  same: 'plain',
  conflict: 'warn',
  skipped: 'warn',
} as const satisfies Record<Preview['samples'][number]['fate'], 'good' | 'plain' | 'warn'>
