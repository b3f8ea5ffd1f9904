const weights = [400, 600, 700]

/** Loads the fonts before somebody comes: one that arrives later sets all text on a screen anew. */
export async function loadFonts(): Promise<void> {
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 1em "Noto Sans SC"`, '字'))).catch(
    () => undefined,
  )
}
