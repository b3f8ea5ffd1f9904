import { Languages, LetterText } from 'lucide-react'
import { nextLanguage, nextSize, themes, usePreferences } from '../app/preferences.ts'
import { Button } from '../components/Button.tsx'
import { Controls } from './Controls.tsx'
import './Design.css'
import { Drawings } from './Drawings.tsx'
import { Foundations } from './Foundations.tsx'
import { Lists } from './Lists.tsx'
import { Messages } from './Messages.tsx'

/**
 * Every part the screens are made of, in every theme, one theme under the other (`npm run design`). It is for those who
 * build screens and is not part of the kiosk's page.
 */
export function Design() {
  const { size, lang } = usePreferences()
  return (
    <>
      <nav className="design-bar">
        <Button icon={<LetterText aria-hidden />} onPress={nextSize}>
          {size}
        </Button>
        <Button icon={<Languages aria-hidden />} onPress={nextLanguage}>
          {lang}
        </Button>
      </nav>
      {themes.map((theme) => (
        <main key={theme} className="design-theme" data-theme={theme}>
          <h1>{theme}</h1>
          <Foundations />
          <Drawings />
          <Controls theme={theme} />
          <Messages />
          <Lists />
        </main>
      ))}
    </>
  )
}
