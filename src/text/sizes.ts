/**
 * Sizes for people. Decimal units, as disks and downloads are labelled: 52,400,000
 * bytes are "52.4 MB". Small sizes stay exact.
 */

/** Bytes for people: `12.5 MB`, `800 kB`, `90 bytes`. */
export function sizeOf(bytes: number): string {
  if (bytes >= 1_000_000) return `${Math.round(bytes / 100_000) / 10} MB`
  return bytes >= 10_000 ? `${Math.round(bytes / 1000)} kB` : `${bytes} bytes`
}
