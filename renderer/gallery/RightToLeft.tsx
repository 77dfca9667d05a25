import { DirectionProvider } from '@base-ui/react/direction-provider'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Chip } from '../ui/Chip.tsx'
import { IndexCard } from '../ui/IndexCard.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Slider } from '../ui/Slider.tsx'
import { Switch } from '../ui/Switch.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Row, Specimen } from './Specimen.tsx'

const OPTIONS = [
  { value: 'a', label: 'מדידת ריענון', keyName: '1' },
  { value: 'b', label: 'השוואה בין מקוון לרשום', keyName: '2' },
]
const ignore = () => undefined

export function RightToLeft() {
  const [choice, setChoice] = useState<string | null>('b')
  const [on, setOn] = useState(true)
  const [much, setMuch] = useState(30)
  return (
    <DirectionProvider direction="rtl">
      <Specimen name="Buttons and chips" dir="rtl" lang="he">
        <Row>
          <Button kind="primary" keyName="Enter">
            המשך
          </Button>
          <Button icon={Search}>חיפוש</Button>
          <Chip tone="warn">עלוקה</Chip>
        </Row>
      </Specimen>
      <Specimen name="Choices" dir="rtl" lang="he">
        <RadioGroup legend="כיצד מזהים תכונה ישנה" options={OPTIONS} value={choice} boxed onChange={setChoice} />
        <Checkbox label="גם כרטיסים שהוצאו משימוש" checked={on} onChange={setOn} />
      </Specimen>
      <Specimen name="Switch and slider" dir="rtl" lang="he">
        <Row>
          <Switch label="מרווח על כל ציון" checked={on} onChange={setOn} />
          <Slider label="יעד" value={much} min={0} max={100} onChange={setMuch} />
        </Row>
      </Specimen>
      <Specimen name="Fields" dir="rtl" lang="he">
        <TextField label="חיפוש" icon={Search} keyName="/" value="אינדקס" onChange={ignore} />
        <TextArea label="תשובה" voice="serif" rows={2} value="רוחב הקרן בזמן השאילתה" onChange={ignore} />
      </Specimen>
      <Specimen name="ProgressBar" dir="rtl" lang="he">
        <ProgressBar label="ייבוא" value={212} max={434} mark={300} text="212 / 434" />
      </Specimen>
      <Specimen name="IndexCard" dir="rtl" lang="he" wide>
        <IndexCard aria-label="כרטיס" start={<b>RT-031</b>} end={<span>סקירה 5</span>}>
          <p>איזה פרמטר של HNSW מגדילים ראשון, ומה מחירו?</p>
        </IndexCard>
      </Specimen>
    </DirectionProvider>
  )
}
