import '../styles/doors.css'
import { createApp } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import { askDoors, DoorsSchema } from './askDoors.ts'
import { wayBack } from './doorAddress.ts'
import { readLanguage } from './readLanguage.ts'
import SignInPage from './SignInPage.vue'

/** Starts the page that asks for the coach's PIN in `#app`. */
export async function openSignIn(chosen: Language | null): Promise<void> {
  const [language, told] = await Promise.all([readLanguage(chosen), askDoors('/api/doors', DoorsSchema)])
  document.documentElement.lang = language
  document.title = 'BFR'
  const doors = told.ok ? told.value : null
  const signedIn = () => location.replace(wayBack(location.search))
  createApp(SignInPage, { language, doors, signedIn }).mount('#app')
}
