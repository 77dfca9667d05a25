import { COLUMNS, type Column } from '../../../db/domain/search/sort.ts'
import { api } from '../../api/client.ts'
import { report } from '../../state/ui.ts'
import { text as shared } from '../../text.ts'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { text } from './text.ts'

interface ColumnsDialogProps {
  readonly columns: readonly Column[]
  readonly onClose: () => void
}

/** Which columns the table has. The question is always there. */
export function ColumnsDialog({ columns, onClose }: ColumnsDialogProps) {
  const options = COLUMNS.filter(column => column !== 'question')
  return (
    <Dialog open onClose={onClose} title={text.chooseColumns} closeLabel={shared.close}>
      <CheckboxGroup
        legend={text.chooseColumns}
        hideLegend
        options={options.map(column => ({ value: column, label: text.columns[column] }))}
        value={columns}
        onChange={change}
      />
    </Dialog>
  )
}

function change(chosen: readonly Column[]): void {
  const browseColumns = COLUMNS.filter(column => column === 'question' || chosen.includes(column))
  api.settings.change({ browseColumns }).catch(report)
}
