import { SplitPanes } from '../ui/SplitPanes.tsx'
import { Specimen } from './Specimen.tsx'
import styles from './Panes.module.css'

const pane = (text: string) => <p className={styles.pane}>{text}</p>

export function Panes() {
  return (
    <>
      <Specimen name="SplitPanes, beside each other" wide>
        <div className={styles.frame}>
          <SplitPanes
            separatorLabel={id => `Width of ${id}`}
            panes={[
              { id: 'phases', size: '20', least: '6rem', children: pane('Phases') },
              { id: 'whiteboard', least: '10rem', children: pane('Whiteboard') },
              { id: 'prompts', size: '30', least: '8rem', children: pane('Prompts') },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="SplitPanes, one above the other" wide>
        <div className={styles.frame}>
          <SplitPanes
            orientation="vertical"
            separatorLabel={id => `Height of ${id}`}
            panes={[
              { id: 'front', least: '3rem', children: pane('Front') },
              { id: 'back', least: '3rem', children: pane('Back') },
            ]}
          />
        </div>
      </Specimen>
    </>
  )
}
