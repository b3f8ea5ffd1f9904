import { ChevronLeft, ChevronRight, Hash, List } from 'lucide-react'
import { useState } from 'react'
import type { LawArticle, LawHead } from '../../../shared/contract/laws.ts'
import { useAsked } from '../../app/ask.ts'
import { useDepth } from '../../app/depth.ts'
import { scrollOf } from '../../app/navigation.ts'
import { useHere } from '../../app/useHere.ts'
import { Button } from '../../components/Button.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { Contents } from './Contents.tsx'
import { JumpToArticle } from './JumpToArticle.tsx'
import { LawFront } from './LawFront.tsx'
import './Law.css'
import { Related } from './Related.tsx'
import { Section } from './Section.tsx'

/** An article is looked for with the words that are marked in it. */
export type At = { index: number } | { articleId: string; marks: readonly string[] }
type Tool = 'contents' | 'jump' | { relatedTo: LawArticle } | null

type Props = { lawId: string; articleId: string | null; section: number; marks: readonly string[] }

/** Reading a law, one section at a time, opened at the article looked for (Codes, Art. 10). */
export function Law({ lawId, articleId, section, marks }: Props) {
  const t = useText()
  const { asked, retry } = useAsked('laws.open', { lawId })
  return asked.state === 'ready' ? (
    <Reader head={asked.value} start={articleId ? { articleId, marks } : { index: section }} />
  ) : (
    <Screen title={t.law.title}>
      <Loaded asked={asked} retry={retry}>
        {() => null}
      </Loaded>
    </Screen>
  )
}

/** Without the name of the state, which every statute begins with. */
const shortTitle = (title: string): string => title.replace(/^中华人民共和国/, '')

function Reader({ head, start }: { head: LawHead; start: At }) {
  const t = useText()
  const depth = useDepth()
  const [opened] = useState(start)
  const [at, setAt] = useState(opened)
  const [tool, setTool] = useState<Tool>(null)
  const { asked, retry } = useAsked('laws.section', {
    lawId: head.lawId,
    at: 'articleId' in at ? { articleId: at.articleId } : at,
  })
  const section = asked.state === 'ready' ? asked.value : null
  const last = head.sectionCount - 1
  const { lawId } = head
  useHere(
    'articleId' in at
      ? { screen: 'law', lawId, ...at }
      : { screen: 'law', lawId, articleId: null, section: at.index },
  )
  const close = () => setTool(null)
  const open = (place: At) => {
    close()
    setAt(place)
  }

  return (
    <Screen
      title={head.digest ? t.law.digestOf(shortTitle(head.title)) : shortTitle(head.title)}
      lang="zh-CN"
      actions={
        <div className="law-tools">
          {section && section.index > 0 && (
            <Button icon={<ChevronLeft aria-hidden />} onPress={() => setAt({ index: section.index - 1 })}>
              {t.law.previous}
            </Button>
          )}
          {head.contents.length > 1 && (
            <Button icon={<List aria-hidden />} onPress={() => setTool('contents')}>
              {t.law.contents}
            </Button>
          )}
          {head.articleCount > 1 && (
            <Button icon={<Hash aria-hidden />} onPress={() => setTool('jump')}>
              {t.law.jump}
            </Button>
          )}
          {section && section.index < last && (
            <Button
              iconAfter={<ChevronRight aria-hidden />}
              onPress={() => setAt({ index: section.index + 1 })}
            >
              {t.law.next}
            </Button>
          )}
        </div>
      }
      sheet={
        tool === 'contents' ? (
          <Contents
            head={head}
            section={section?.index ?? 0}
            onClose={close}
            onChoose={(index) => open({ index })}
          />
        ) : tool === 'jump' ? (
          <JumpToArticle
            lawId={head.lawId}
            onClose={close}
            onFound={(articleId) => open({ articleId, marks: [] })}
          />
        ) : (
          tool && <Related article={tool.relatedTo} onClose={close} />
        )
      }
    >
      <LawFront head={head} />
      <Loaded asked={asked} retry={retry}>
        {(value) =>
          value.articles.length > 0 && (
            <Section
              head={head}
              section={value}
              count={head.sectionCount}
              at={at}
              comesBack={at === opened && scrollOf(depth) > 0}
              onRelated={(relatedTo) => setTool({ relatedTo })}
            />
          )
        }
      </Loaded>
    </Screen>
  )
}
