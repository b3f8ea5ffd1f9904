import { type ComponentRef, type UIEvent, useRef, useState } from 'react'
import { TurnButtons } from '../components/TurnButtons.tsx'
import { CandidateList } from './CandidateList.tsx'
import { ExpandButton } from './ExpandButton.tsx'
import { candidatesFor } from './pinyin/offers.ts'
import { choose } from './press.ts'

/** So many are drawn at once; more follow towards the end of them. */
const more = 120

/** Everything the letters may stand for, in place of the keys: a rare character of a name is among them. */
export function AllCandidates({ buffer, before }: { buffer: string; before: string }) {
  const pages = useRef<ComponentRef<'div'>>(null)
  const [most, setMost] = useState(more)
  const found = candidatesFor(buffer, before, most)
  const goOn = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    if (found.length === most && scrollTop + 2 * clientHeight > scrollHeight) setMost(most + more)
  }
  return (
    <>
      <div className="candidates-row">
        <div ref={pages} className="candidates-pages" onScroll={goOn}>
          <CandidateList
            offered={found.map((candidate) => ({ text: candidate.text, take: () => choose(candidate) }))}
          />
        </div>
        <ExpandButton expanded />
      </div>
      <div className="candidates-turn">
        <TurnButtons of={pages} />
      </div>
    </>
  )
}
