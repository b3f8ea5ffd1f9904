import { Component, type ErrorInfo, type ReactNode } from 'react'
import type { CodePlace, ErrorName } from '../../shared/contract/status.ts'
import { Failure } from '../components/Failure.tsx'
import { Screen } from '../components/Screen.tsx'
import { useText } from '../i18n/text.ts'
import { call } from '../transport/kiosk.ts'
import type { Place } from './navigation.ts'

const place = /\/([\w-]+\.js):(\d+):(\d+)\)?$/

/** Where in the page's scripts an error came from. What it says is left out: it may hold what the person wrote. */
export const placesIn = (stack: string): CodePlace[] =>
  stack
    .split('\n')
    .flatMap((line) => {
      const [, file = '', at, column] = place.exec(line) ?? []
      return file ? [{ file, line: Number(at), column: Number(column) }] : []
    })
    .slice(0, 20)

const errorNames: readonly ErrorName[] = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']

const nameOf = (error: unknown) =>
  errorNames.find((name) => error instanceof Error && error.name === name) ?? 'Error'

type Props = { screen: Place['screen']; children: ReactNode }

/**
 * A screen that cannot be drawn is a fault of ours: the person reads so, and everything else is where it was. The
 * technician finds where it broke in the log.
 */
export class ScreenBoundary extends Component<Props, { broke: boolean }> {
  override state = { broke: false }

  static getDerivedStateFromError = () => ({ broke: true })

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    const stack = error instanceof Error ? error.stack : undefined
    const at = placesIn(`${stack ?? ''}\n${componentStack ?? ''}`)
    void call('page.broke', { screen: this.props.screen, error: nameOf(error), at })
  }

  override render(): ReactNode {
    if (!this.state.broke) return this.props.children
    return <Broken retry={() => this.setState({ broke: false })} />
  }
}

function Broken({ retry }: { retry: () => void }) {
  const t = useText()
  return (
    <Screen title={t.failure.internal.what} undated>
      <Failure code="internal" retry={retry} />
    </Screen>
  )
}
