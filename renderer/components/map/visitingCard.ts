/** What a telephone may keep of a place. */
export type Visited = {
  name: string
  address: string
  phone: string
  longitude: number | null
  latitude: number | null
}

const escaped = (text: string): string =>
  text.replace(/[\\,;]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')

/** A vCard 3.0 (RFC 2426): telephones offer to keep it, to call and to show the way. */
export function visitingCard({ name, address, phone, longitude, latitude }: Visited): string {
  const place =
    longitude === null || latitude === null
      ? []
      : [`GEO:${latitude};${longitude}`, `URL:geo:${latitude},${longitude}`]
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(name)};;;;`,
    `FN:${escaped(name)}`,
    ...(phone ? [`TEL;TYPE=WORK:${escaped(phone)}`] : []),
    `ADR;TYPE=WORK:;;${escaped(address)};;;;`,
    ...place,
    'END:VCARD',
  ].join('\r\n')
}
