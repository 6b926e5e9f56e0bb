/**
 * The articles by the text they derive from: one entry a family, in order of first
 * appearance. The original is the member that derives from no other; where it is not
 * among the members, the earliest stands in. A primary source is a text that members
 * name as theirs and that no member is ("cnn.com").
 */

import type { DossierMember } from '../../model/dossier.ts'
import type { SourceGroup } from '../../model/event-record.ts'
import type { Material } from './material.ts'

/** "www.cnn.com", "CNN" and "The CNN" are one name. */
function plainName(name: string): string {
  const host = name
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
  const isHost = /^[^\s/]+\.[a-z]/.test(host)
  const bare = isHost ? host.replace(/\/.*$/, '').replace(/\.[a-z]+(?:\.[a-z]{2})?$/, '') : host
  return bare.replace(/^the /, '').replace(/[^\p{L}\p{N}]/gu, '')
}

function primarySourceOf(members: readonly DossierMember[]): string | null {
  const present = new Set(members.map(({ article }) => plainName(article.source ?? '')))
  for (const { article } of members) {
    const claimed = article.claimedOriginal
    if (claimed !== null && !present.has(plainName(claimed.name))) return claimed.name
  }
  return null
}

/** One entry a family, never an empty one; families that count as one stand together. */
export function groupSources(material: Material): SourceGroup[] {
  const families = material.families.flatMap((origin) => {
    const ofOrigin = material.members.filter((member) => member.origin === origin)
    return [...new Set(ofOrigin.map(({ derivation }) => derivation.family))]
  })
  return families.flatMap((family) => {
    const members = material.members.filter(({ derivation }) => derivation.family === family)
    const original = members.find(({ derivation }) => derivation.kind === 'original') ?? members[0]
    if (original === undefined) return []
    const articles = members.map(({ article }) => article.id)
    const primarySource = primarySourceOf(members)
    return [{ family, origin: original.origin, original: original.article.id, articles, primarySource }]
  })
}
