import {
  ALargeSmall,
  ArrowDownToLine,
  ArrowLeft,
  ArrowUpToLine,
  Contrast,
  House,
  Languages,
  Phone,
  Volume2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { readScreen } from '../access/readAloud/reader.ts'
import { useReadAloud } from '../access/readAloud/store.ts'
import { back, canGoBack, go, home, placeOf, useNavigation } from '../app/navigation.ts'
import { nextLanguage, nextSize, nextTheme, toggleReach, usePreferences } from '../app/preferences.ts'
import { useText } from '../i18n/text.ts'
import { hideKeyboard } from '../keyboard/store.ts'
import './BottomBar.css'
import { Pressable } from './Pressable.tsx'

type Item = {
  id: string
  name: string
  icon: ReactNode
  onPress: () => void
  label?: string
  disabled?: boolean
  pressed?: boolean
}

/** Begins reading aloud where the focus is in the content, otherwise at the top; or ends it. */
function toggleReadAloud(): void {
  const open = !useReadAloud.getState().open
  useReadAloud.setState({ open, state: 'still', trouble: null })
  const focused = document.activeElement
  if (open) readScreen(focused?.closest('main > *') ? focused : undefined)
}

/** What is at hand on every screen, always in the same order. */
export function BottomBar() {
  const t = useText()
  const { size, theme, reach } = usePreferences()
  const listening = useReadAloud(({ open }) => open)
  const place = useNavigation(placeOf)
  const mayGoBack = useNavigation(canGoBack)
  const leave = (to: () => void) => () => {
    hideKeyboard()
    to()
  }
  const items: Item[] = [
    {
      id: 'back',
      name: t.bar.back,
      icon: <ArrowLeft aria-hidden />,
      onPress: leave(back),
      disabled: !mayGoBack,
    },
    {
      id: 'home',
      name: t.bar.home,
      icon: <House aria-hidden />,
      onPress: leave(home),
      disabled: place.screen === 'home',
    },
    {
      id: 'help',
      name: t.bar.help,
      icon: <Phone aria-hidden />,
      onPress: leave(() => go({ screen: 'help' })),
      disabled: place.screen === 'help',
    },
    {
      id: 'read',
      name: t.access.readAloud.button,
      label: `${t.access.readAloud.button}: ${t.access.readAloud.buttonLabel}`,
      icon: <Volume2 aria-hidden />,
      onPress: toggleReadAloud,
      pressed: listening,
    },
    {
      id: 'language',
      name: t.bar.language,
      label: t.bar.languageLabel,
      icon: <Languages aria-hidden />,
      onPress: nextLanguage,
    },
    {
      id: 'size',
      name: t.bar.size[size],
      label: `${t.bar.sizeLabel}: ${t.bar.size[size]}`,
      icon: <ALargeSmall aria-hidden />,
      onPress: nextSize,
    },
    {
      id: 'theme',
      name: t.bar.theme[theme],
      label: `${t.bar.themeLabel}: ${t.bar.theme[theme]}`,
      icon: <Contrast aria-hidden />,
      onPress: nextTheme,
    },
    {
      id: 'reach',
      name: reach ? t.bar.reachOff : t.bar.reach,
      label: `${reach ? t.bar.reachOff : t.bar.reach}: ${t.bar.reachLabel}`,
      icon: reach ? <ArrowUpToLine aria-hidden /> : <ArrowDownToLine aria-hidden />,
      onPress: toggleReach,
      pressed: reach,
    },
  ]
  return (
    <nav className="bottom-bar" aria-label={t.bar.label}>
      {items.map((item) => (
        <Pressable
          key={item.id}
          className="bottom-bar-item"
          // What had the focus is where reading begins.
          keepsFocus={item.id === 'read'}
          onPress={item.onPress}
          disabled={item.disabled ?? false}
          {...(item.label && { 'aria-label': item.label })}
          {...(item.pressed !== undefined && { 'aria-pressed': item.pressed })}
        >
          {item.icon}
          <span>{item.name}</span>
        </Pressable>
      ))}
    </nav>
  )
}
