import './theme/fonts.css'
import './theme/tokens.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { afterPaint } from './app/afterPaint.ts'
import { followHost } from './app/host.ts'
import { applyPreferences } from './app/preferences.ts'
import { wipe } from './app/wipe.ts'
import { textOf } from './i18n/text.ts'
import { loadKnowledge } from './keyboard/pinyin/knowledge.ts'
import { loadFonts } from './theme/loadFonts.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

applyPreferences(document.documentElement, (lang) => textOf(lang).product)
document.addEventListener('contextmenu', (event) => event.preventDefault())
// Nothing is on the screen any more: it begins anew, as for the next person.
createRoot(root, { onUncaughtError: () => void wipe() }).render(<App />)
void followHost()
// What would keep a touch waiting later: the fonts, and the language of the keyboard.
afterPaint(() => void Promise.all([loadFonts(), loadKnowledge()]))
