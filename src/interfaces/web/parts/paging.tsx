/**
 * Newer and older: links to the neighbouring pages of a list, with the filters kept.
 * In: the path, the page (1, 2, 3 …), whether more follow, the filters. Known limit:
 * pages are counted from the newest entry, so while articles arrive an entry can move
 * on to the next page and be met twice.
 */

interface PagingProps {
  readonly path: string
  readonly page: number
  readonly more: boolean
  readonly filters?: Readonly<Record<string, string | undefined>>
  /** Of the links back and on. */
  readonly words?: readonly [back: string, on: string]
}

/** An address with those filters that are set; page 1 is the address without a number. */
export function addressOf(
  path: string,
  filters: Readonly<Record<string, string | undefined>>,
  page = 1,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The two links; nothing where there is one page. */
export function Paging({ path, page, more, filters = {}, words = ['← Newer', 'Older →'] }: PagingProps) {
  if (page === 1 && !more) return null
  return (
    <nav class="paging" aria-label="Further pages">
      {page > 1 ? (
        <a href={addressOf(path, filters, page - 1)} rel="prev">
          {words[0]}
        </a>
      ) : (
        <span />
      )}
      <span class="facts">page {page}</span>
      {more ? (
        <a href={addressOf(path, filters, page + 1)} rel="next">
          {words[1]}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
