import type { BrowseRow } from '../../../db/api/browse.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { text as shared } from '../../text.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { Preview } from './Preview.tsx'
import { text } from './text.ts'
import styles from './Preview.module.css'

interface InspectorProps {
  readonly row: BrowseRow | undefined
  /** `beside` the table, or in a `drawer` over it; empty until it is known what there is room for. */
  readonly place: string
  readonly open: boolean
  readonly onClose: () => void
}

/** The card that is looked at: beside the table, or in a narrow window in a drawer that Space opens. */
export function Inspector({ row, place, open, onClose }: InspectorProps) {
  if (place === 'beside')
    return (
      <aside
        aria-label={row === undefined ? text.preview : text.previewOf(nameOf(row))}
        tabIndex={0}
        className={styles.pane}
      >
        {row === undefined ? (
          <p className={styles.none}>{text.noneChosen}</p>
        ) : (
          <>
            <h2 className={styles.title}>{nameOf(row)}</h2>
            <Preview key={row.card} row={row} />
            <Foot />
          </>
        )}
      </aside>
    )
  return (
    <Drawer
      open={open && row !== undefined && place === 'drawer'}
      onClose={onClose}
      title={row === undefined ? text.preview : nameOf(row)}
      closeLabel={shared.close}
    >
      {row !== undefined && (
        <div role="group" aria-label={text.previewOf(nameOf(row))} tabIndex={0}>
          <Preview row={row} />
          <Foot />
        </div>
      )}
    </Drawer>
  )
}

/** What is done to the one card that is looked at. */
function Foot() {
  return (
    <div className={styles.foot}>
      <CommandButton id="editCard" size="small" />
      <CommandButton id="cardInfo" size="small" />
    </div>
  )
}

function nameOf({ callNumber }: BrowseRow): string {
  return callNumber ?? text.ownCard
}
