import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { collect } from './activate.ts'
import { foundContent } from './foundContent.ts'
import type { Kiosk } from './kiosk.ts'
import type { KeptPointer } from './state/pointers.ts'

/**
 * Brings pointers and files together, as a crash, a power cut or a lost `state.db` may have left them: a pointer whose
 * file is missing or cut short gives way to the one before; where nothing is remembered the content files themselves
 * say what they are, and how far the metadata was when they were made. Cheap when all is well.
 */
export async function settle(kiosk: Pick<Kiosk, 'folder' | 'state'>): Promise<void> {
  const { folder, state } = kiosk
  const previous = state.previous()
  if (previous && !(await isWhole(folder, previous))) state.forget('previous')
  const active = state.active()
  if (active && !(await isWhole(folder, active))) state.fallBack()
  if (!state.active()) {
    // Files that were found are not more than they say: their rows are checked before anything is shown of them again.
    for (const { floors, ...found } of foundContent(folder, { checked: true }).slice(0, 2).reverse()) {
      state.activate({ ...found, sha256: null, length: null })
      state.restoreFloors(floors)
    }
  }
  await collect(kiosk)
}

/** Whether a file is there, with the length it had; what its bytes are is looked at by the scrub. */
async function isWhole(folder: string, pointer: KeptPointer): Promise<boolean> {
  try {
    const { size } = await stat(join(folder, pointer.file))
    return pointer.length === null ? size > 0 : size === pointer.length
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
