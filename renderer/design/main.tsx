import '../theme/fonts.css'
import '../theme/tokens.css'
import '../theme/base.css'
import { createRoot } from 'react-dom/client'
import { applyPreferences } from '../app/preferences.ts'
import { Design } from './Design.tsx'

applyPreferences(document.documentElement, () => 'lawkiosk: design system')
createRoot(document.getElementById('root') as HTMLElement).render(<Design />)
