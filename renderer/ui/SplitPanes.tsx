import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator, type Layout } from 'react-resizable-panels'
import styles from './SplitPanes.module.css'

interface Pane {
  readonly id: string
  /** In percent, unless it carries a unit: `30`, `20rem`. The others share what is left. */
  readonly size?: string
  /** It never gets smaller than this: `14rem`. */
  readonly least: string
  readonly most?: string
  readonly children: ReactNode
}

interface SplitPanesProps {
  readonly panes: readonly Pane[]
  /** The name of the separator after a pane. */
  readonly separatorLabel: (id: string) => string
  readonly orientation?: 'horizontal' | 'vertical'
  /** In percent by id, as `onLayout` told it. */
  readonly layout?: Layout
  /** Once a separator has been let go. */
  readonly onLayout?: (layout: Layout) => void
}

/** Panes beside each other. A separator moves by dragging, by arrow keys, Home and End; a double click resets it. */
export function SplitPanes({ panes, separatorLabel, orientation = 'horizontal', layout, onLayout }: SplitPanesProps) {
  return (
    <Group
      orientation={orientation}
      defaultLayout={layout}
      onLayoutChanged={(next, { isUserInteraction }) => isUserInteraction && onLayout?.(next)}
    >
      {panes.map(({ id, size, least, most, children }, index) => (
        <Fragment key={id}>
          <Panel id={id} defaultSize={size} minSize={least} maxSize={most}>
            {children}
          </Panel>
          {index < panes.length - 1 && (
            <Separator aria-label={separatorLabel(id)} className={styles[`${orientation}Separator`]} />
          )}
        </Fragment>
      ))}
    </Group>
  )
}
