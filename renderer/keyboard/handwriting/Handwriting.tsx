import { useEffect } from 'react'
import { useText } from '../../i18n/text.ts'
import { keyNames } from '../layouts.ts'
import { useKnowledge } from '../pinyin/knowledge.ts'
import { press } from '../press.ts'
import type { TextElement } from '../store.ts'
import { Hint } from './Hint.tsx'
import './Handwriting.css'
import { Pressable } from '../../components/Pressable.tsx'
import { loadModel } from './read.ts'
import { clearInk, takeAfterPause, takeFirst, undoStroke, useHandwriting } from './store.ts'
import { Words } from './Words.tsx'
import { WritingArea } from './WritingArea.tsx'

/** How long nobody writes before the likeliest character goes in by itself. Slow hands pause within a character. */
const pause = 3_000

/** Keys with one character of the text on them; the others are words. */
const left = ['，', '。', '？', '、', '{pinyin}', '{symbols}']
const right = ['{bksp}', '{space}', '{hide}', '{enter}']

/** Keys that add to the text finish the character under way; the others drop it. */
const finishing = ['，', '。', '？', '、', '{space}', '{enter}']

/** What a key of this page does. Where it only finishes or drops what is under way, it does nothing else. */
function pressHere(field: TextElement, key: string): void {
  const isUnderWay = useHandwriting.getState().strokes.length > 0
  const took = finishing.includes(key) && takeFirst(field)
  clearInk()
  const isDone = (took && (key === '{space}' || key === '{enter}')) || (isUnderWay && key === '{bksp}')
  if (!isDone) press(key)
}

/** Puts the likeliest character in when nobody has written for a while. */
function TakeAfterPause({ field }: { field: TextElement }) {
  const { strokes, candidates, writing } = useHandwriting()
  useEffect(() => {
    if (writing || strokes.length === 0 || !candidates?.length) return
    const timer = setTimeout(() => takeAfterPause(field), pause)
    return () => clearTimeout(timer)
  }, [field, strokes, candidates, writing])
  return null
}

/** Writing by hand: a square for the finger, the characters it may have meant, and the keys that go with it. */
export function Handwriting({ field }: { field: TextElement }) {
  const t = useText().keyboard
  const names = keyNames(t)
  const isEmpty = useHandwriting(({ strokes }) => strokes.length === 0)
  useKnowledge()
  useEffect(() => {
    void loadModel()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: ink belongs to the field it was begun for
  useEffect(() => clearInk, [field])

  const key = (name: string) => (
    <Pressable
      key={name}
      className={`hand-key${name === '{enter}' ? ' hand-key-main' : name.startsWith('{') ? ' hand-key-word' : ''}`}
      keepsFocus
      onPress={() => pressHere(field, name)}
    >
      {names[name] ?? name}
    </Pressable>
  )
  return (
    <div className="handwriting">
      <TakeAfterPause field={field} />
      <Hint />
      <Words field={field} />
      <div className="hand-left">
        <Pressable className="hand-key hand-key-word" keepsFocus disabled={isEmpty} onPress={undoStroke}>
          {t.undoStroke}
        </Pressable>
        <Pressable className="hand-key hand-key-word" keepsFocus disabled={isEmpty} onPress={clearInk}>
          {t.writeAgain}
        </Pressable>
        {left.map(key)}
      </div>
      <WritingArea label={t.writingArea} />
      <div className="hand-right">{right.map(key)}</div>
    </div>
  )
}
