import { FileText, Signpost } from 'lucide-react'
import { Card, CardButton } from '../components/Card.tsx'
import { DueDates } from '../components/DueDates.tsx'
import { Facts } from '../components/Facts.tsx'
import { Portrait } from '../components/Portrait.tsx'
import { Prose } from '../components/Prose.tsx'
import { QrCode } from '../components/QrCode.tsx'
import { RowButton, RowList } from '../components/RowButton.tsx'
import { Snippet } from '../components/Snippet.tsx'
import { Part } from './Part.tsx'

const nothing = () => undefined
const source = { title: '示例规则', article: '第二十六条' }

/** What is read: cards, facts, dates, lists, longer text. */
export const Lists = () => (
  <>
    <Part name="Card, Facts, DueDates">
      <Card title="约了以后">
        <DueDates
          due={[
            { what: 'decide', days: 1, unit: 'working-day', date: '2026-11-30', source },
            { what: 'schedule', days: 3, unit: 'working-day', date: null, source },
          ]}
        />
      </Card>
      <CardButton onPress={nothing}>
        <h3 className="card-title">示例律师</h3>
        <p>
          <Snippet
            segments={[
              { text: '双方', hit: false },
              { text: '离婚', hit: true },
              { text: '，要写协议', hit: false },
            ]}
          />
        </p>
      </CardButton>
      <Card>
        <Facts
          facts={[
            { name: '专长', value: '劳动争议、借贷债务' },
            { name: '距离', value: '离这里直线 270 米' },
          ]}
        />
      </Card>
    </Part>
    <Part name="RowList">
      <RowList label="示例">
        <RowButton icon={<Signpost aria-hidden />} kind="指引" onPress={nothing}>
          要离婚，财产和孩子
        </RowButton>
        <RowButton icon={<FileText aria-hidden />} kind="问答" note="婚姻家庭" onPress={nothing}>
          离婚时孩子归谁？
        </RowButton>
      </RowList>
    </Part>
    <Part name="Prose, Portrait, QrCode">
      <Prose markdown={'## 小标题\n\n一段话，说明一件事。\n\n- 第一点\n- 第二点'} />
      <div className="design-row">
        <Portrait photo={null} label="没有照片" />
        <div className="design-qr">
          <QrCode text="示例" label="示例二维码" />
        </div>
      </div>
    </Part>
  </>
)
