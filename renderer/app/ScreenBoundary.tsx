import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Failure } from '../components/Failure.tsx'
import { Screen } from '../components/Screen.tsx'
import { useText } from '../i18n/text.ts'
import { call } from '../transport/kiosk.ts'

/** Where an error came from. Its message is left out: it may hold what the person wrote. */
export const placesIn = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s*at /.test(line))
    .join('\n')
    .slice(0, 2000)

type Props = { screen: string; children: ReactNode }

/**
 * A screen that cannot be drawn is a fault of ours: the person reads so, and everything else is where it was. The
 * technician finds where it broke in the log.
 */
export class ScreenBoundary extends Component<Props, { broke: boolean }> {
  override state = { broke: false }

  static getDerivedStateFromError = () => ({ broke: true })

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    const { name, stack } = error instanceof Error ? error : new Error('no error was thrown')
    const at = placesIn(`${stack ?? ''}\n${componentStack ?? ''}`)
    void call('page.broke', { screen: this.props.screen, error: name.slice(0, 80), at })
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
