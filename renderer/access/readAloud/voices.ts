/** Web Speech; absent in a browser without it, and in the unit tests. */
export const speech = (): SpeechSynthesis | null =>
  typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : null

// Browsers look for the machine's voices only when they are first asked.
speech()?.getVoices()

/**
 * The voice for a text of this language; null where the machine has none. Only voices of the machine itself: others
 * would send what is read to a server.
 */
export function voiceFor(lang: string): SpeechSynthesisVoice | null {
  const wanted = lang.toLowerCase()
  // The speech dispatcher of Linux names Mandarin by the code of its own, cmn.
  const fits = (voice: SpeechSynthesisVoice) =>
    voice.lang
      .toLowerCase()
      .replace('_', '-')
      .replace(/^cmn(?=-|$)/, 'zh')
  const voices =
    speech()
      ?.getVoices()
      .filter(({ localService }) => localService) ?? []
  return (
    voices.find((voice) => fits(voice) === wanted) ??
    voices.find((voice) => fits(voice).split('-')[0] === wanted.split('-')[0]) ??
    null
  )
}
