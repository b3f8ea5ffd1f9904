import { Gauge, Pause, Play, Square, Volume2 } from 'lucide-react'
import { useEffect } from 'react'
import { after } from '../../app/preferences.ts'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../i18n/text.ts'
import { blockOf, personal } from './passages.ts'
import { choices } from './passagesOfOne.ts'
import './ReadAloudBar.css'
import { again, pause, readOne, readScreen, resume } from './reader.ts'
import { type Rate, rates, useReadAloud, type Volume, volumes } from './store.ts'

const rateNames = Object.keys(rates) as Rate[]
const volumeNames = Object.keys(volumes) as Volume[]
const controls = 'button, a[href], input, textarea, label, [role="tab"]'

/** Reads from the text that was touched on; a control does what it is for. */
function readTouched({ target }: MouseEvent): void {
  if (!(target instanceof Element) || !target.closest('.screen-stage') || target.closest(controls)) return
  if (target.closest(personal)) readOne(blockOf(target))
  else readScreen(target)
}

/** Reads what a key or a field's touch brought the focus to. */
function readFocused({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return
  if (!target.closest('.read-aloud, main[tabindex]:focus')) readOne(target)
}

/** A choice is said as it is now. */
function readChosen({ target }: Event): void {
  if (target instanceof Element && target.matches(choices)) readOne(target)
}

/** The controls of reading aloud, above the bottom bar while it is on. */
export function ReadAloudBar() {
  const open = useReadAloud(({ open }) => open)
  useEffect(() => {
    if (!open) return
    document.addEventListener('click', readTouched)
    document.addEventListener('focusin', readFocused)
    document.addEventListener('change', readChosen)
    return () => {
      document.removeEventListener('click', readTouched)
      document.removeEventListener('focusin', readFocused)
      document.removeEventListener('change', readChosen)
    }
  }, [open])
  return open && <Controls />
}

function Controls() {
  const t = useText().access.readAloud
  const { state, rate, volume, trouble, personal } = useReadAloud()
  const said = () => {
    if (!trouble) return personal ? t.personalHint : t.hint
    if (trouble.what === 'failed') return t.failed
    return (trouble.what === 'partly' ? t.partly : t.noVoice)[trouble.missing]
  }
  const start = {
    still: { name: t.start, icon: <Play aria-hidden />, act: () => readScreen() },
    speaking: { name: t.pause, icon: <Pause aria-hidden />, act: pause },
    paused: { name: t.resume, icon: <Play aria-hidden />, act: resume },
  }[state]
  return (
    <section className="read-aloud" aria-label={t.label}>
      <p role="status">{said()}</p>
      <div className="read-aloud-buttons">
        <Button icon={start.icon} onPress={start.act}>
          {start.name}
        </Button>
        <Button
          icon={<Gauge aria-hidden />}
          label={`${t.rateLabel}: ${t.rate[rate]}`}
          onPress={() => {
            useReadAloud.setState({ rate: after(rateNames, rate) })
            again()
          }}
        >
          {t.rate[rate]}
        </Button>
        <Button
          icon={<Volume2 aria-hidden />}
          label={`${t.volumeLabel}: ${t.volume[volume]}`}
          onPress={() => {
            useReadAloud.setState({ volume: after(volumeNames, volume) })
            again()
          }}
        >
          {t.volume[volume]}
        </Button>
        <Button
          look="warm"
          icon={<Square aria-hidden />}
          onPress={() => useReadAloud.setState({ open: false, state: 'still', trouble: null })}
        >
          {t.close}
        </Button>
      </div>
    </section>
  )
}
