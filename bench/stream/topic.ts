/**
 * What a topic of the generated stream is: who speaks, which figures there are, and
 * the patterns of its sentences. Events of a topic share patterns and differ in
 * place, people, organisations, figures, day and in words drawn for each event, as
 * two strikes in the news do.
 *
 * Slots: {country} {adj} {capital} {country2} {adj2} {capital2} {city} {district}
 * {district2} {street}; people {p1} … {p6}; {org1} {org2}; figures {n1} … {n4}
 * {pct} {money}; {day} {date} {time} {prevday} {nextday}; words of the event {noun1}
 * {noun2} {noun3} {things1} {things2} {mood1} {mood2} {job1} {job2}; {crisis}.
 */

/** One turn of a storyline: what is reported as new. */
export interface Episode {
  readonly titles: readonly string[]
  readonly leads: readonly string[]
  /** One sentence after the lead, in several wordings. */
  readonly facts: readonly (readonly string[])[]
}

export interface Topic {
  readonly name: string
  /** A noun phrase with article, as in "since {crisis} began". */
  readonly crisis: string
  /** Roles of p1 and p2, the two sides, and p3, who studies the matter; slots allowed. */
  readonly roles: readonly [string, string, string]
  /** Patterns of the names of the two organisations. */
  readonly organisations: readonly [string, string]
  /** Ranges of n1 to n4. */
  readonly figures: readonly (readonly [low: number, high: number])[]
  /** In the order in which a storyline goes through them. */
  readonly episodes: readonly Episode[]
  /** Propositions, each in several wordings; an event has most of them. */
  readonly details: readonly (readonly string[])[]
  /** What speakers say, without quotation marks. */
  readonly quotes: readonly string[]
}
