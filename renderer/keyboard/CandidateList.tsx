import { Pressable } from '../components/Pressable.tsx'
import { useText } from '../i18n/text.ts'

type Offer = { text: string; take: () => void }

/** Words to be chosen by a touch. */
export function CandidateList({ offered }: { offered: readonly Offer[] }) {
  const t = useText().keyboard
  return (
    <ul className="candidates-list" aria-label={t.candidates}>
      {offered.map(({ text, take }) => (
        <li key={text}>
          <Pressable className="candidate" keepsFocus onPress={take}>
            {text}
          </Pressable>
        </li>
      ))}
    </ul>
  )
}
