/**
 * Outbreaks of an illness that food carries. A storyline goes from the first patients
 * over the recall, when the source is found, to the end and the compensation.
 */

import type { Topic } from '../topic.ts'

export const outbreak: Topic = {
  name: 'outbreak',
  crisis: 'the outbreak',
  roles: [
    '{adj} health minister',
    'chief physician of the {city} university hospital',
    'epidemiologist at {org2}',
  ],
  organisations: ['{coined} Foods', '{coined2} Institute of Public Health'],
  figures: [
    [60, 8400],
    [3, 52],
    [12, 390],
    [4, 66],
  ],
  episodes: [
    {
      titles: [
        '{n1} ill in {city} outbreak, {things1} suspected',
        '{n2} die of food poisoning in {country}',
        'Health alert in {city} as infections rise',
      ],
      leads: [
        '[A severe|An unusual] [gut|stomach] infection has [sickened|made ill] {n1} people in and around {city} and [killed|cost the lives of] {n2}, the health ministry of {country} [said|announced] on {day}, [pointing|with suspicion falling] to {things1}.',
        '[Doctors|Hospitals] in {city} [sounded|raised] the alarm on {day} after {n3} patients [with|showing] [the same|identical] [symptoms|fever] [arrived|were admitted] [within|in] {n4} hours; {n2} have [died|not survived].',
        '[Parents|Families] in {district} were [told|urged] on {day} to [throw away|stop eating] {things1} as the [number|count] of [cases|infections] in {city} [climbed|rose] to {n1}.',
      ],
      facts: [
        [
          '[Most|Two thirds] of the [sick|patients] [ate|had eaten] at [canteens|stalls] near the {noun1}, and {n4} percent [bought|had bought] {things1} [there|from one dealer].',
          '[Interviews|Questioning] with {n3} patients [led|pointed] [inspectors|officials] to a {noun1} [warehouse|hall] in {district2}.',
          '[Samples|Swabs] from a {noun1} [line|store] in {district2} [are being|were] [tested|analysed]; [results|findings] are [expected|due] on {nextday}.',
        ],
      ],
    },
    {
      titles: [
        '{org1} recalls {things1} after {city} outbreak',
        'Source of {city} outbreak traced to {org1} plant',
        '{country2} bans {adj} {things1}',
      ],
      leads: [
        '{org1} [recalled|called back] {n3} tonnes of {things1} on {day} after [laboratories|a laboratory] [traced|linked] the [infection|germ] that [sickened|struck] {n1} people in {city} to its [plant|works] in {district2}.',
        '{country2} [banned|stopped] [imports|the import] of {adj} {things1} on {day} as the [outbreak|infection] in {city} [spread|reached] [beyond|across] the border with [a first|its first] {n2} cases.',
        'The [germ|bacterium] behind {n2} deaths in {city} [came|stems] from a [leaking|cracked] {noun2} at a [plant|factory] of {org1}, [investigators|the {adj} authorities] [said|found] on {day}.',
      ],
      facts: [
        [
          'The plant, with {n3} [workers|staff], [had passed|passed] its last [inspection|check] {n4} days [before|earlier], [though|but] [the|an] inspector [never|did not] [saw|see] the {noun2} [room|hall].',
          '[Production|Work] at the plant [stopped|was halted] at {time}, and {n3} [employees|workers] were [sent home|tested].',
          '{org1} [said|insisted] it [followed|kept to] [every rule|the rules] and [promised|offered] to [pay|cover] hospital [bills|costs].',
        ],
      ],
    },
    {
      titles: ['{city} outbreak over, ministry says', '{org1} to pay {money} to victims of {city} outbreak'],
      leads: [
        'The [outbreak|infection] that [sickened|struck down] {n1} people in {city} is over, the ministry [declared|said] on {day} after {n4} days without a new [case|patient].',
        '{org1} [will pay|agreed to pay] {money} to [victims|the victims] of the {city} outbreak under a [settlement|deal] [reached|made public] on {day}, {n2} of [whom|them] [are still|remain] in [treatment|hospital].',
        '[Schools|Canteens] in {district} [reopened|served meals again] on {day} as {country} [lifted|ended] its [ban|restrictions] on {things1}, {n4} days after the [last|final] [case|infection].',
      ],
      facts: [
        [
          'A [law|bill] [before|on its way through] parliament would [require|order] [weekly|monthly] [tests|checks] at every {noun1} [plant|works], [at|for] a cost of {money}.',
          '[Inspectors|The inspectorate] [will get|are to have] {n3} more [staff|posts], [paid|financed] by a [levy|charge] on {things1}.',
          '{n2} [patients|survivors] [need|depend on] [dialysis|a new kidney], the hospital [said|reported].',
        ],
      ],
    },
  ],
  details: [
    [
      '{p4}, a {job1} [whose|with a] [son|daughter] [in|on] ward {n2}, [had served|bought] {things1} for a [birthday|wedding] [in|at] {district}.',
      '“[She|He] [asked|begged] for water [all night|until dawn],” said {p4}, a {job1} [waiting|who waits] [by|beside] a {noun2} in the corridor.',
      '[In|At] the [queue|line] for tests on {street}, {p4}, a {job1}, [counted|saw] [neighbours|half the street] and [held|carried] a jar of {things2}.',
    ],
    [
      'The [hospital|clinic] [cleared|emptied] {n2} wards and [put|placed] beds in a {noun3} [hall|tent]; [nurses|staff] [came|were called] back from [leave|holiday].',
      '{n4} patients [were on|needed] [drips|ventilators], [more|far more] than the [unit|ward] [was built|has room] for.',
      '[Beds|Camp beds] [stood|were set up] [between|among] {things2} in the [cellar|basement] because {n2} wards [were full|had filled up].',
    ],
    [
      'The [germ|strain] [resists|is resistant to] {n2} common [drugs|antibiotics] and [can|may] [live|survive] for {n4} days [on|in] {things1}.',
      '[Laboratory|Genetic] tests at {org2} [showed|found] a strain [last seen|known] in {country2} [years|a decade] ago.',
      '[Boiling|Cooking] [kills|destroys] it; [washing|rinsing] {things1} [does not|is not enough], {org2} [advised|warned].',
    ],
    [
      '[Sales|Trade] of {things1} [collapsed|fell by {n4} percent], and [growers|farmers] [near|around] {district2} [ploughed|dug] [them|their stock] under.',
      '[Markets|Stalls] on {street} [were|stood] [deserted|empty]; [a dealer|one dealer] in {things1} [lost|reckoned the loss at] {money}.',
      '[Farmers|Growers] [dumped|tipped] {things1} [before|in front of] the ministry, [asking|demanding] {money} in [aid|compensation].',
    ],
    [
      '[Opposition|Critics] [deputies|members] [ask|want to know] why {n4} days [passed|went by] between the first [report|death] and the [warning|alert].',
      'A [letter|message] from a {job2} in {district} about [sick|vomiting] [children|guests] [lay|stayed] unread [for {n2} days|in a {mood1} inbox].',
      'The [warning|public alert] [came|went out] {n4} days after the [first|earliest] [death|patient], too [late|slow] for {p3}.',
    ],
    [
      '[Rumours|Stories] that the [tap|drinking] water [was|is] [poisoned|unsafe] [emptied|cleared] shelves of {things2} in {district2}.',
      '[Police|Officers] [guarded|watched over] the [wells|reservoir] after a [false|{mood2}] [video|message] [blamed|accused] [migrants|visitors] from {country2}.',
      '[Bottled|Mineral] water and {things2} [sold out|ran short] in {capital} [although|even though] [experts|officials] [called|declared] the [tap|supply] safe.',
    ],
  ],
  quotes: [
    'we [test|look at] what we are [told|paid] to test, and nobody [told|paid] us to test {things1}',
    'every [hour|day] of silence [filled|fills] another [bed|ward]',
    'our [plant|factory] is the cleanest in {country}, and we will [prove|show] it with [every|each] {noun2}',
    'wash your hands, boil what you [can|eat], and leave the {things1} [on the shelf|where they are]',
    'I have [practised|worked here] for decades and never [seen|had] {n2} children with one [fever|germ] in one [night|week]',
  ],
}
