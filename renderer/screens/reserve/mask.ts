/** An identity number for reading over on a public screen: the first four and the last two characters. */
export const maskIdNumber = (text: string): string => `${text.slice(0, 4)}************${text.slice(-2)}`

/** A phone number for reading over on a public screen. */
export const maskPhone = (text: string): string => `${text.slice(0, 3)}****${text.slice(-4)}`

/** A name for recognising one's own on a public screen: its first character. */
export const maskName = (text: string): string => `${[...text][0] ?? ''}**`
