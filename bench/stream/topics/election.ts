/**
 * Elections between two parties. A storyline goes from the campaign over a disputed
 * count to the recount that settles it.
 */

import type { Topic } from '../topic.ts'

export const election: Topic = {
  name: 'election',
  crisis: 'the vote',
  roles: [
    'leader of {org1}',
    'candidate of {org2}',
    'political scientist at the {coined} Institute in {capital}',
  ],
  organisations: ['{coined} Renewal Party', '{coined2} National Alliance'],
  figures: [
    [1200, 96000],
    [5, 48],
    [110, 990],
    [14, 96],
  ],
  episodes: [
    {
      titles: [
        '{org2} loses lead in {adj} race as {city} debate turns sour',
        '{country} calls snap election',
        'Candidates clash over {things1} tax in {city}',
      ],
      leads: [
        '[The two|Both] [front-runners|main candidates] in the {adj} election [traded|exchanged] [accusations|insults] in a [debate|televised debate] in {city} on {day}, [with|while] [a poll|a survey] [showing|giving] {org1} {pct} percent.',
        '{country} will [vote|go to the polls] [early|ahead of time]: the [president|head of state] [dissolved|sent home] parliament on {day} after {org2} [withdrew|pulled out] its [ministers|support] over a [tax|levy] on {things1}.',
        '[A crowd|A rally] of {n1} [heard|cheered] {p1} in {city} on {day} [promise|vow] to [scrap|abolish] the {things1} tax, the [issue|quarrel] that has [come to dominate|taken over] the {adj} campaign.',
      ],
      facts: [
        [
          '[A survey|A poll] of {n3} voters [put|placed] {org1} at {pct} percent, {n2} points [ahead of|in front of] {org2}.',
          '{org1} [leads|is ahead] by {n2} points, [though|but] {n4} percent of [voters|those asked] [are undecided|have not made up their minds].',
          '[One voter in five|A large share] [has not decided|is wavering], and [turnout|participation] in {district} [is expected|is likely] to [be|come to] {n4} percent.',
        ],
      ],
    },
    {
      titles: [
        '{org1} claims victory in {country} vote',
        'Count halted in {city} as parties cry foul',
        '{country} election too close to call',
      ],
      leads: [
        '{org1} [claimed|declared] victory in the {adj} election on {day} with {pct} percent of [ballots|votes] counted in its favour, but {p2} [refused|declined] to [concede|give up] and [demanded|called for] a recount in {city}.',
        '[Officials|Election officers] in {city} [stopped|suspended] the count at {time} on {day} after {n3} [ballot papers|votes] were [found|discovered] in a {noun1}, [leaving|which left] {country} without a [result|winner].',
        '{n1} votes [separated|divide] {org1} and {org2} in {country} on {day}, [with|as] the [final|last] boxes from {district} [still to be|not yet] opened.',
      ],
      facts: [
        [
          '[Turnout|Participation] was {n4} percent, [the highest|the lowest] since {country} [first held|introduced] [open|secret] ballots, the [commission|electoral commission] [said|reported].',
          '[Observers|Monitors] from {country2} [called|found] the vote [orderly|clean] [except|apart from] {n2} [polling stations|precincts] in {district2}.',
          '[Lines|Queues] [lasted|went on] [well past|until long after] closing in {district2}, where {n2} [machines|scanners] [broke|failed].',
        ],
      ],
    },
    {
      titles: ['Court orders recount in {city}', '{p2s} concedes {adj} election after recount'],
      leads: [
        '{p2} [conceded|gave up] the {adj} election on {day} after a [recount|second count] in {city} [moved|shifted] [only|just] {n3} votes, [ending|closing] {n2} days of [uncertainty|waiting].',
        'The [constitutional|supreme] court in {capital} [ordered|told officials to hold] a recount of {n1} votes from {city} on {day}, [finding|ruling] that [boxes|seals] in {district} had been [tampered with|broken].',
        '[Coalition|Government] talks between {org1} and [three|two] smaller parties [opened|began] in {capital} on {day}, [a day|hours] after {org2} [dropped|withdrew] its last [challenge|complaint].',
      ],
      facts: [
        [
          'The new [parliament|chamber] [meets|convenes] on {nextday}; {org1} [holds|has] {n4} seats and [needs|lacks] {n2} more for a majority.',
          '[With|Holding] {n4} seats, {org1} [must|has to] [find|win] [partners|allies] among [members|deputies] who [oppose|reject] the {noun2} law.',
          '[Swearing in|The oath] is [planned|set] for {nextday} in the [old|restored] {noun3} hall.',
        ],
      ],
    },
  ],
  details: [
    [
      '{p4}, a {job1} voting for the [first|last] time in {district}, [waited|stood in line] {n4} minutes [beside|behind] a [heap|stack] of {things2}.',
      'In {district}, {p4} [brought|carried] [a grandmother|two neighbours] to the polls [on|in] a {noun1} [cart|van].',
      '“[This time|Today] it [matters|counts],” said {p4}, a {job1}, [leaving|coming out of] a polling station in a {noun2} [shop|hall] in {district}.',
    ],
    [
      '[Spending|Advertising] on the campaign [reached|came to] {money}, [most|much] of it [paid|raised] by [makers|importers] of {things1}.',
      '{org2} [spent|paid] {money}, [according to|say] filings, [including|among it] a [bill|sum] for {things2} given [away|out] in {district2}.',
      '[Donors|Backers] [from|in] the {things1} trade [gave|contributed] [much of|half of] the {money} that the [two|main] parties [spent|raised].',
    ],
    [
      '{org1} [won over|gained] [towns|villages] [along|near] the border with {country2}, where [prices|the cost] of {things2} [doubled|rose {n4} percent] [in a year|since spring].',
      '[Support|Backing] for {org2} [melted|fell away] in {district2} after the {noun3} factory [closed|moved to {country2}].',
      'In the [north|east], [long|for decades] a {org2} [stronghold|bastion], {org1} [came first|led] in {n2} of {n4} districts.',
    ],
    [
      'Police [seized|took away] {n3} [leaflets|posters] [from|in] a garage on {street} that [accused|slandered] {p1} of [selling|smuggling] {things1}.',
      'A [forged|faked] letter about {p1} and the {noun2} contract [spread|went round] [on|through] [chat groups|social media] {n2} hours before [polls opened|the vote].',
      '[Officials|Investigators] [traced|followed] the [faked|false] posters to a [print shop|garage] on {street}.',
    ],
    [
      '[Markets|Investors] [took|received] the [news|result] [calmly|badly]: the {adj} currency [rose|lost] {n2} percent against [the dollar|the euro] and shares of {noun1} makers [jumped|slid].',
      'The {adj} currency [moved|swung] by {n2} percent [in early trading|within minutes], and [bonds|shares] of {things1} importers [followed|went with it].',
      '[Traders|Dealers] in {capital} [sold|bought] bonds on [talk|rumours] of a [coalition|pact] [with|including] the {mood1} right.',
    ],
    [
      '[Neighbouring|Nearby] {country2} [watches|follows] [closely|with care]: {p1} [wants|has promised] to [reopen|tear up] a treaty on {things2}.',
      '[Diplomats|Envoys] from {capital2} [asked|sounded out] both [camps|sides] about the [treaty|pact] on {things2} and [got|received] [different|{mood2}] answers.',
      'The [treaty|accord] with {country2} on {things2} [lapses|runs out] in {month}, whoever [wins|governs].',
    ],
  ],
  quotes: [
    'they counted [twice|three times], and each time the [boxes|numbers] from {district} [grew|changed]',
    'I will not [govern|rule] with people who [tax|would tax] {things1} and [call it|sell it as] progress',
    'the people of {city} have [spoken|decided], and they [did not whisper|said it plainly]',
    'a majority of {n2} seats is [a loan|a warning], not a [gift|licence]',
    'whoever [wins|takes office] [inherits|is left with] an empty {noun3} and a {mood1} parliament',
  ],
}
