import { AlarmBox } from '../components/AlarmBox.tsx'
import { Badge } from '../components/Badge.tsx'
import { Failure } from '../components/Failure.tsx'
import { LawStatusBadge } from '../components/LawStatusBadge.tsx'
import { Loaded } from '../components/Loaded.tsx'
import { Notice } from '../components/Notice.tsx'
import { Part } from './Part.tsx'

const nothing = () => undefined

/** What is said: notices, states, danger. */
export const Messages = () => (
  <>
    <Part name="Notice">
      <Notice title="请知道">得到的意见只供参考。</Notice>
      <Notice tone="good" title="已经收到">
        2026年11月29日收到
      </Notice>
      <Notice tone="warn" title="还没有送出">
        网络恢复以后会自动送出。
      </Notice>
    </Part>
    <Part name="Badge">
      <div className="row">
        <Badge>律师</Badge>
        <Badge tone="good">可以预约</Badge>
        <Badge tone="warn">示例</Badge>
        <LawStatusBadge status="in-force" />
        <LawStatusBadge status="expired" />
      </div>
    </Part>
    <Part name="AlarmBox">
      <AlarmBox
        alarm={{
          kind: 'violence',
          text: '先保安全，有危险就离开。',
          source: null,
          call: [
            { number: '110', who: '公安报警' },
            { number: '12348', who: '法律服务热线' },
          ],
        }}
      />
    </Part>
    <Part name="Loaded, Failure">
      <Loaded asked={{ state: 'loading' }} retry={nothing}>
        {() => null}
      </Loaded>
      <Failure code="host-unavailable" retry={nothing} />
    </Part>
  </>
)
