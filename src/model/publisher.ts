/**
 * A publisher as a user describes it: the names and hosts by which its articles are
 * known, and the group it belongs to. Texts of one group's publishers count as one
 * origin, since one newsroom or one owner is behind them.
 */

export interface Publisher {
  readonly name: string
  /** Other names that articles give as their source. */
  readonly aliases: readonly string[]
  /** Hosts of its addresses, lower case; their subdomains are meant too. */
  readonly hosts: readonly string[]
  readonly group: string | null
}

/** Who published an article: the publisher's name where a user's list knows it, else the source as given. */
export interface Credit {
  readonly publisher: string | null
  readonly group: string | null
}
