/**
 * Strikes: a union and an employer. A storyline goes from the walkout over talks that
 * fail to a deal and the return to work.
 */

import type { Topic } from '../topic.ts'

export const strike: Topic = {
  name: 'strike',
  crisis: 'the walkout',
  roles: [
    'general secretary of {org1}',
    'chief executive of {org2}',
    'labour economist at the University of {capital}',
  ],
  organisations: ['{coined} Transport and {Noun} Workers Union', '{coined2} Ports and Freight'],
  figures: [
    [800, 42000],
    [3, 29],
    [12, 160],
    [40, 900],
  ],
  episodes: [
    {
      titles: [
        '{n1} workers walk out at {org2} in {city}',
        'Strike over pay halts {org2} sites around {city}',
        '{city} {things1} stranded as {org1} members down tools',
      ],
      leads: [
        '[Some|About|Nearly] {n1} workers [walked off the job|downed tools|went on strike] at {org2} in {city} on {day}, [bringing|which brought] the movement of {things1} [to a standstill|to a near halt] in a [dispute|row] over [pay and rosters|wages and shift patterns].',
        'A strike by [members of|staff belonging to] {org1} [shut|closed] {n3} depots [around|in and around] {city} on {day} after [talks with|negotiations with] {org2} over a {pct} percent [pay rise|wage increase] [broke down|collapsed].',
        '[Picket lines went up|Pickets gathered] at {time} on {day} [outside|in front of] the {district} terminal of {org2}, where {n1} [employees|workers] [stopped work|refused to start their shifts] in {adj} [industry|logistics]’s [largest|most bitter] [stoppage|walkout] for years.',
      ],
      facts: [
        [
          '{org1} [wants|is demanding] a {pct} percent [increase|rise] [backdated to|counted from] {month}, [while|whereas] {org2} [has offered|put forward] [less than half of that|roughly a third of it].',
          'The union’s [claim|demand] of {pct} percent [compares with|is far above] the [offer|proposal] that {org2} [tabled|laid out] on {prevday}.',
          '[At issue is|The quarrel turns on] a {pct} percent [pay claim|wage claim], which {org2} [calls|describes as] [unaffordable|out of reach] [while|as long as] its {noun1} business [loses money|shrinks].',
        ],
      ],
    },
    {
      titles: [
        'Talks to end {city} strike collapse after {n2} hours',
        '{org1} rejects offer, strike at {org2} widens',
        'Court in {capital} refuses to ban {org2} strike',
      ],
      leads: [
        '[Negotiators|Mediators] [gave up|abandoned] {n2} hours of [talks|bargaining] in {city} on {day} [without|short of] a deal, and {org1} [called out|summoned] [another|a further] {n1} [members|workers] [from next week|from {nextday}].',
        'The strike at {org2} [spread|widened] on {day} to {n3} [more sites|further depots] after [delegates|shop stewards] of {org1} [voted down|threw out] a {pct} percent [offer|package] [by a wide margin|almost unanimously].',
        '{org1} [turned down|rejected] the [latest|newest] [pay offer|proposal] from {org2} on {day}, [saying|arguing] that {pct} percent [would not cover|fell behind] the [price|cost] of {things2} and rent in {city}.',
      ],
      facts: [
        [
          'A [new round|further meeting] [is planned for|has been set for] {nextday} at the labour ministry in {capital}, [though|but] [neither side|nobody on either side] [expects much|spoke of progress].',
          '[Both sides|The two sides] [left|walked out of] the [{mood1} hotel|conference room] on {street} [separately|within minutes of each other] and [set no date|agreed no date] for more talks.',
          'The [state mediator|government’s mediator] [asked for|called for] a pause until {nextday}, which {org1} [refused|would not grant].',
        ],
      ],
    },
    {
      titles: [
        'Deal ends strike at {org2} in {city}',
        '{org1} members back {pct} percent deal and return to work',
      ],
      leads: [
        'Workers at {org2} [return|go back] to [their jobs|work] [after|following] {n2} days on strike: {org1} and the company [signed|initialled] a deal worth {pct} percent in {city} on {day}.',
        'The [dispute|stoppage] that [paralysed|crippled] {city} for {n2} days [ended|came to an end] on {day} when {n1} [members|workers] [accepted|voted for] a [settlement|compromise] [brokered|put together] by {p5}.',
        '[A vote|A ballot] of {org1} members [approved|endorsed] a {pct} percent [agreement|settlement] with {org2} on {day}, [clearing|opening] the [gates|way] for {things1} [held up|stuck] in {district}.',
      ],
      facts: [
        [
          'The [agreement|accord] [runs|is valid] for {n2} months, [rules out|excludes] [compulsory layoffs|forced redundancies] at the {noun1} plant and [sets up|creates] a [joint panel|commission] on [rosters|shifts].',
          '[In return|As part of it], the union [drops|withdraws] its [lawsuit|complaint] over the {noun2} contract and [accepts|takes on] [Sunday shifts|a longer week] at {n3} depots.',
          '[Clearing|Working through] the backlog of {things2} will [take|need] [about|up to] {n2} days, {org2} [estimated|said].',
        ],
      ],
    },
  ],
  details: [
    [
      'By [noon|midday] {n4} [trucks|lorries] [stood|waited] [bumper to bumper|in a queue] [along|on] {street}, [many of them|most] [loaded|stacked] with {things1}.',
      '[Drivers|Hauliers] [reported|described] a [line|queue] of {n4} vehicles [stretching|reaching] from the {noun1} to {district}.',
      '[A tailback|A jam] of {n4} trucks [built up|formed] near {district}, [where|and] [loads|cargoes] of {things1} [went unattended|were left standing].',
    ],
    [
      '[Supermarkets|Shops] in {district2} [ran low on|began to ration] {things2}, and [one|a] {job1} [said|complained] that [deliveries|supplies] had [stopped|dried up] [entirely|since {prevday}].',
      '[Shelves|Racks] [normally|usually] [full of|piled with] {things2} [were bare|stood empty] in {district2} [for the second time this year|by the evening].',
      'The [first|earliest] [shortages|gaps] [appeared|showed up] in {district2}, where {things2} [sold out|were gone] [within hours|before lunch].',
    ],
    [
      '{org2} [put|estimated] its [losses|costs] at {money} [a day|for each day of the stoppage], [not counting|before] [penalties|compensation] owed to [makers|sellers] of {things1}.',
      'The company [loses|forfeits] [about|roughly] {money} a day, according to {p2}, who [spoke|appeared] [at|before] the {noun2} works.',
      '[Analysts|Brokers] [reckon|calculate] that {org2} [has lost|is out] {money} so far.',
    ],
    [
      '[Strikebreakers|Temporary staff] [hired|brought in] from {country2} [were turned back|met jeers] at the [gate|entrance] on {street}, and police [detained|led away] {n2} people.',
      'Police [arrested|held] {n2} [pickets|protesters] after a [scuffle|shoving match] with [agency workers|replacement crews] near the {noun3}.',
      '[A scuffle|Pushing and shouting] between [pickets|strikers] and [agency staff|temporary crews] from {country2} [ended|finished] with {n2} [arrests|people in custody].',
    ],
    [
      'The [strike fund|union’s reserve] [pays|hands out] [enough|just enough] for [groceries|food and heating], [said|explained] {p4}, who [has worked|started] at the {noun2} shop [for {n2} years|{n2} years ago].',
      '{p4}, [on|holding] the [picket|line] since dawn, [lives|gets by] on [savings|strike pay] and [shares|splits] {things2} with [colleagues|neighbours].',
      '[Neighbours|Residents] [brought|carried] {things2} and [hot soup|coffee] to the [fires|tents], where {p4} [kept|took] the [night watch|early watch].',
    ],
    [
      'The [last|previous] [comparable|similar] stoppage in {city} [lasted|went on for] {n2} days and [ended|closed] with [a partial|half a] victory for the [union|workforce].',
      '[It is|This is] the [third|second] [walkout|strike] at the [company|group] since its {noun3} [division|arm] was [sold|spun off] to [investors|a fund] from {country2}.',
      '[Relations|Dealings] between {org1} and {org2} [soured|turned {mood2}] when the {noun3} yard [closed|was shut].',
    ],
  ],
  quotes: [
    'we kept the {things1} moving through two winters, and [the board|management] [answered|repaid us] with a [letter|notice]',
    'nobody [strikes|stands here] for fun; a {job1} [cannot feed|cannot house] a family on what is left after [rent|bills]',
    'the offer is [final|the last one], and every day at the gate [makes it smaller|costs jobs at the {noun1} plant]',
    'there is a deal to be [had|made], but not while [trucks|crews] are being [smuggled|waved] through the back gate',
    'a {pct} percent rise would [finish|sink] the {noun2} business before [spring|the year is out]',
  ],
}
