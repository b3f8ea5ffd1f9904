import { ArrowRight, Search } from 'lucide-react'
import { useState } from 'react'
import type { Theme } from '../app/preferences.ts'
import { Button } from '../components/Button.tsx'
import { Chips, Choice, Consent } from '../components/Choice.tsx'
import { Field } from '../components/Field.tsx'
import { figures } from '../components/figures/figures.tsx'
import { NumberPad } from '../components/NumberPad.tsx'
import { Tile } from '../components/Tile.tsx'
import { Part } from './Part.tsx'

const nothing = () => undefined
const options = [
  { value: 'work', name: '工资、劳动', figure: figures.wages },
  { value: 'home', name: '婚姻家庭', note: '离婚、抚养、赡养', figure: figures.family },
]

/** What is touched and filled in. */
export function Controls({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState('work')
  const [district, setDistrict] = useState<string | null>('黄浦区')
  const [agreed, setAgreed] = useState(true)
  const [text, setText] = useState('示例文字')
  const [digits, setDigits] = useState('1357')
  return (
    <>
      <Part name="Button">
        <div className="row">
          <Button look="main" iconAfter={<ArrowRight aria-hidden />}>
            下一步
          </Button>
          <Button icon={<Search aria-hidden />}>查找</Button>
          <Button look="warm">结束并清除</Button>
          <Button look="quiet">不用了</Button>
          <Button disabled>不能点</Button>
          <Button pressed>已选</Button>
        </div>
      </Part>
      <Part name="Tile">
        <div className="tiles">
          <Tile name="工资拖欠" figure={figures.wages} onPress={nothing} />
          <Tile name="离婚" figure={figures.divorce} onPress={nothing} />
          <Tile name="房屋租赁" figure={figures.housing} onPress={nothing} />
        </div>
        <div className="tiles tiles-two">
          <Tile
            look="service"
            name="法律援助"
            hint="符合条件的，免费请律师"
            figure={figures.aid}
            onPress={nothing}
          />
          <Tile look="small" name="公证" figure={figures.notary} onPress={nothing} />
        </div>
      </Part>
      <Part name="Choice, Chips, Consent">
        <Choice label={`${theme} choice`} options={options} value={chosen} onChange={setChosen} />
        <Chips
          label={`${theme} chips`}
          all="全部"
          options={['黄浦区', '徐汇区', '浦东新区'].map((name) => ({ value: name, name }))}
          value={district}
          onChange={setDistrict}
        />
        <Consent checked={agreed} onChange={setAgreed}>
          我已阅读并同意
        </Consent>
      </Part>
      <Part name="Field, NumberPad">
        <Field
          label={`${theme} field`}
          value={text}
          onChange={setText}
          pad="text"
          hint="示例"
          good="没有问题"
        />
        <Field
          label={`${theme} wrong`}
          value="11010519491231002"
          onChange={nothing}
          pad="id"
          fault="少了一位"
        />
        <Field
          label={`${theme} rows`}
          value=""
          onChange={nothing}
          pad="text"
          hint="例如：老板三个月没发工资"
          rows={3}
        />
        <NumberPad label={`${theme} number`} hint="金额" value={digits} maxLength={9} onChange={setDigits} />
      </Part>
    </>
  )
}
