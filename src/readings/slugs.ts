/**
 * Short names for ids, made of a name as written: lower case, letters and digits
 * joined by hyphens, accents dropped. Two spellings of one name give two slugs.
 */

/** "Jean-Noël O'Brien" becomes `jean-noel-o-brien`; at most 60 characters. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}
