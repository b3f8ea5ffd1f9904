import { figures } from '../../components/figures/figures.tsx'
import { Tile } from '../../components/Tile.tsx'
import { useText } from '../../i18n/text.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'

const problems = [
  'wages',
  'divorce',
  'housing',
  'traffic',
  'debt',
  'injury',
  'inheritance',
  'consumer',
  'neighbours',
] as const satisfies (keyof Catalogue['problems'])[]

/** The everyday problems as tiles; each gives the words to search for. */
export function Problems({ onChoose }: { onChoose: (query: string) => void }) {
  const t = useText()
  return (
    <div className="tiles">
      {problems.map((problem) => (
        <Tile
          key={problem}
          name={t.problems[problem].name}
          figure={figures[problem]}
          onPress={() => onChoose(t.problems[problem].query)}
        />
      ))}
    </div>
  )
}
