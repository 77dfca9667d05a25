import type { Preview } from '../../../db/api/imports.ts'
import { columnsOf, firstRows, shortened } from './columns.ts'
import { useColumnNames, useImport } from './state.ts'
import { text } from './text.ts'
import panel from './Panel.module.css'
import styles from './RowsTable.module.css'

/** As many as show whether it is read right. */
const SHOWN = 6
const CHARACTERS = 48

/** The first rows of a table. */
export function RowsTable({ preview }: { readonly preview: Preview }) {
  const settings = useImport(state => state.settings)
  const columnNames = useColumnNames()
  if (settings === null) return null
  const columns = columnsOf(preview, settings, columnNames)
  const rows = firstRows(preview, settings, SHOWN).map((cells, at) => ({ at, cells }))
  return (
    <section className={panel.section}>
      <h3 id="first-rows" className={panel.title}>
        {text.firstRows}
      </h3>
      {rows.length === 0 ? (
        <p className={panel.hint}>{text.noRows}</p>
      ) : (
        <div role="region" aria-labelledby="first-rows" tabIndex={0} className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map(({ at, name }) => (
                  <th key={at} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.at}>
                  {columns.map(({ at }) => (
                    <td key={at}>{shortened(row.cells[at] ?? '', CHARACTERS)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
