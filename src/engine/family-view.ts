/**
 * A family as its page shows it: the members, whose text they come from where that is
 * not here, and two of them side by side. Made when asked for, from what is stored.
 */

import type { ArticleId, FamilyId } from '../model/ids.ts'
import { compareTexts, driftStep, sourceKeyOf } from '../origins/index.ts'
import type { Archive, ArticleHead, BesideView, FamilyView, StoredFamily } from './library.ts'

type Pair = readonly [left: ArticleId, right: ArticleId]

/** Members that a page shows: more is a list of copies that nobody reads, and a page of megabytes. By eye, 2026-11. */
const membersShownMax = 60

/** The view of a family; `asked` is taken where both are members and differ. */
export async function viewFamily(
  archive: Pick<Archive, 'compared'>,
  family: FamilyId,
  { members, named, ...stored }: StoredFamily,
  asked: Pair | null,
): Promise<FamilyView> {
  const known = new Set(members.map(({ article }) => article))
  const isSound = asked !== null && asked[0] !== asked[1] && asked.every((article) => known.has(article))
  const pair = isSound ? asked : likeliestPair(members)
  const here = new Set(members.map(({ source }) => sourceKeyOf(source)))
  return {
    ...stored,
    family,
    members: tellingMembers(members, pair),
    articles: members.length,
    primarySource: named.find((name) => !here.has(sourceKeyOf(name))) ?? null,
    beside: pair === null ? null : await besideOf(archive, members, pair),
  }
}

/**
 * Of a large family the pair, the originals and the members that changed most, each with
 * those it derives from, so that the tree hangs together; in order of arrival.
 */
function tellingMembers(members: readonly ArticleHead[], pair: Pair | null): readonly ArticleHead[] {
  if (members.length <= membersShownMax) return members
  const weight = ({ article, derivation }: ArticleHead) => {
    if (pair?.includes(article) || derivation.derivedFrom === null) return Number.MAX_SAFE_INTEGER
    return derivation.drift.length
  }
  const byId = new Map(members.map((member) => [member.article, member]))
  const chosen = new Set<ArticleHead>()
  for (const member of [...members].sort((a, b) => weight(b) - weight(a))) {
    if (chosen.size >= membersShownMax) break
    for (let at: ArticleHead | undefined = member; at !== undefined && !chosen.has(at); ) {
      chosen.add(at)
      at = at.derivation.derivedFrom === null ? undefined : byId.get(at.derivation.derivedFrom)
    }
  }
  return members.filter((member) => chosen.has(member))
}

/** The derived text that changed most, beside the one it derives from. */
function likeliestPair(members: readonly ArticleHead[]): Pair | null {
  let best: ArticleHead | null = null
  for (const member of members) {
    const { derivedFrom, drift } = member.derivation
    if (derivedFrom === null) continue
    if (best === null || drift.length > best.derivation.drift.length) best = member
  }
  const from = best?.derivation.derivedFrom
  return best && from ? [from, best.article] : null
}

async function besideOf(
  archive: Pick<Archive, 'compared'>,
  members: readonly ArticleHead[],
  [first, second]: Pair,
): Promise<BesideView | null> {
  const derivationOf = (id: ArticleId) => members.find(({ article }) => article === id)?.derivation
  // What derives stands to the right, however the two were asked for.
  const isTurned = derivationOf(first)?.derivedFrom === second
  const [leftId, rightId] = isTurned ? [second, first] : [first, second]
  const compared = await archive.compared([leftId, rightId])
  const left = compared.get(leftId)
  const right = compared.get(rightId)
  if (!left || !right) return null
  const stored = derivationOf(rightId)
  const drift =
    stored?.derivedFrom === leftId
      ? stored.drift
      : driftStep.run({ derived: right, original: left }, driftStep.settings).value
  return { comparison: compareTexts(left, right, drift), left: left.article, right: right.article }
}
