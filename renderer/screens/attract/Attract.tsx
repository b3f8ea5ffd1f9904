import { useEffect, useState } from 'react'
import { useHost } from '../../app/host.ts'
import { go, home } from '../../app/navigation.ts'
import { setLanguage } from '../../app/preferences.ts'
import { type FigureName, figures } from '../../components/figures/figures.tsx'
import { textOf, useText } from '../../i18n/text.ts'
import { Important } from '../information/Important.tsx'
import './Attract.css'
import { Pressable } from '../../components/Pressable.tsx'

const slideMs = 6000
const slideFigures: readonly FigureName[] = ['wages', 'laws', 'lawyers', 'mine']

const start = (lang: 'zh-CN' | 'en') => {
  setLanguage(lang)
  home()
}

/** A switch begins too, though nothing has the focus here; a key still held down from before begins nothing. */
function startByKey(event: KeyboardEvent): void {
  if (event.target !== document.body || event.repeat || (event.key !== ' ' && event.key !== 'Enter')) return
  event.preventDefault()
  start('zh-CN')
}

/** Shows in turn what the kiosk does while nobody is there. A touch anywhere begins, and so does a switch. */
export function Attract() {
  const t = useText()
  const important = useHost((state) => state.important)
  const [at, setAt] = useState(0)
  useEffect(() => {
    const clock = setInterval(() => setAt((now) => (now + 1) % slideFigures.length), slideMs)
    return () => clearInterval(clock)
  }, [])
  useEffect(() => {
    addEventListener('keydown', startByKey)
    return () => removeEventListener('keydown', startByKey)
  }, [])
  const slide = t.attract.slides[at]
  const english = textOf('en')
  return (
    <div className="attract">
      <Pressable className="attract-touch" aria-label={t.attract.startLabel} onPress={() => start('zh-CN')} />
      <header className="attract-head">
        <p className="attract-name">{t.product}</p>
        <p className="attract-english" lang="en">
          {english.product}
        </p>
      </header>
      <div className="attract-slide" key={at} aria-hidden>
        <div className="attract-figure">{figures[slideFigures[at] ?? 'laws']}</div>
        <p className="attract-title">{slide?.title}</p>
        <p className="attract-body">{slide?.body}</p>
      </div>
      <div className="attract-dots" aria-hidden>
        {slideFigures.map((name, index) => (
          <span key={name} data-now={index === at} />
        ))}
      </div>
      <p className="attract-start" aria-hidden>
        {t.attract.start}
      </p>
      <div className="attract-important">
        <Important
          items={important.slice(0, 1)}
          onOpen={({ documentId }) => {
            start('zh-CN')
            go({ screen: 'document', documentId })
          }}
        />
      </div>
      <div className="attract-languages">
        <Pressable className="attract-language" onPress={() => start('zh-CN')}>
          中文
        </Pressable>
        <Pressable className="attract-language" lang="en" onPress={() => start('en')}>
          English
        </Pressable>
      </div>
      <footer className="attract-free">
        {t.free}　<span lang="en">{english.free}</span>
      </footer>
    </div>
  )
}
