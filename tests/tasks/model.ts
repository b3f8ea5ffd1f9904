/**
 * The keystroke-level model (Card, Moran and Newell, CACM 1980) of somebody old who stands here for the first time.
 * Seconds of the young are multiplied by what Jastrzembski and Charness (J. Exp. Psychol. Appl. 13(4), 2007) found for
 * people of about 70: cognition 118 ms for 70, motor 146 for 70, the slope of Fitts's law 175 for 100.
 */
const slower = { thinking: 118 / 70, moving: 146 / 70, pointing: 175 / 100 }

/** Seconds of one of each. */
export const seconds = {
  /** M: making up one's mind; not where the step before led here, as their rules say. */
  decision: 1.35 * slower.thinking,
  /** P and B: the finger goes to a target, down and up. */
  touch: 1.1 * slower.pointing + 0.2 * slower.moving,
  /** P and D: the finger goes to the page and draws it; 0.3 s to draw. */
  swipe: 1.1 * slower.pointing + 0.3 * slower.moving,
  /**
   * K on letters whose places are not known: 2.2 s, the 5.4 words a minute of novices on a shuffled keyboard
   * (MacKenzie and Zhang, BIT 20, 2001); it is looking for the key that takes the time.
   */
  letter: 2.2 * slower.thinking,
  /** K on a pad of ten digits, whose places are known: the 1.2 s of somebody unused to the keyboard (Card et al.). */
  digit: 1.2 * slower.pointing,
  /** R: what the rules allow the screen. */
  response: 0.1,
} as const

/** How long a finger rests on what it touches, milliseconds: the half of B that goes down. */
export const contactMs = 100

/** Older people read about 30 % slower than the young. */
const readsSlower = 1 / 0.7
/**
 * Silent reading: 238 words of English a minute; Chinese 255 characters aloud (IReST: Trauzettel-Klosinski and Dietz,
 * 2012), and as much faster silently as English is (238 for 183: Brysbaert, 2019).
 */
const perWord = (60 / 238) * readsSlower
const perCharacter = (60 / (255 * (238 / 183))) * readsSlower
/** Scanning a list for something is twice as fast as reading (Carver, Reading Rate, 1990: 600 words a minute for 300). */
const scans = 0.5

/** Seconds to read a text, or to look it over as one of several that could be touched. */
export function reading(text: string, scanned: boolean): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0
  return (characters * perCharacter + words * perWord) * (scanned ? scans : 1)
}
