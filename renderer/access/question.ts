/** The question that must be answered before anything else, where there is one; the last lies over the others. */
export const question = (): Element | undefined =>
  [...document.querySelectorAll('[role="alertdialog"]')].at(-1)
