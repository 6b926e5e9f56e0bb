/**
 * Sports finance: a football club in debt. A storyline goes from unpaid wages over the
 * league's punishment and a doubtful buyer to the rescue.
 */

import type { Topic } from '../topic.ts'

export const club: Topic = {
  name: 'club',
  crisis: 'the debt affair',
  roles: [
    'president of {org1}',
    'chairman of the {adj} football league',
    'sports finance lecturer at {org2}',
  ],
  organisations: ['{coined} Athletic', '{coined2} Business School'],
  figures: [
    [400, 52000],
    [3, 30],
    [15, 240],
    [4, 70],
  ],
  episodes: [
    {
      titles: [
        '{org1} cannot pay players, faces insolvency',
        '{org1} owes {money}, documents show',
        'League opens case against {org1}',
      ],
      leads: [
        '{org1} [failed|was unable] to pay its players for the [second|third] month [running|in a row], the {city} club [admitted|confirmed] on {day}, and [owes|is in debt to the tune of] {money}.',
        'The {adj} league [opened|started] proceedings against {org1} on {day} over [hidden|undeclared] debts of {money}, which [could|may] [cost|take from] the club from {city} {n2} points.',
        '[Creditors|Lenders] of {org1} [asked|petitioned] a court in {city} on {day} to [wind up|declare insolvent] the [football|former champion] club, which [has not paid|stopped paying] for its {noun1} [stand|ground].',
      ],
      facts: [
        [
          '[Wages|Salaries] [eat up|take] {pct} percent of [income|turnover], and the [transfer|sale] of {n4} players [has not|did not] [closed|close] the [gap|hole].',
          'The [accounts|books] [show|reveal] [income|takings] of [half|a third of] that, and a [loan|credit] secured on the {noun1} stand at {n2} percent.',
          '[A loan|One loan] of {n2} percent interest [from|taken out with] a {noun2} [trader|dealer] in {country2} [falls|comes] due in {month}.',
        ],
      ],
    },
    {
      titles: [
        '{org1} docked {n2} points',
        'Fans block buyer of {org1}',
        'Takeover of {org1} by {adj2} fund in doubt',
      ],
      leads: [
        'The {adj} league [docked|took] {n2} points from {org1} on {day} and [banned|barred] the {city} club from [signing|buying] players [until|before] {month} for [false|doctored] [accounts|figures].',
        'A [fund|buyer] from {country2} [offered|has bid] {money} for {org1}, but {n1} members [voted|spoke out] against the [sale|takeover] [at|in] a [stormy|{mood1}] meeting in {city} on {day}.',
        'The [sale|takeover] of {org1} [wobbled|was in doubt] on {day} after [it emerged|reports] that the [buyer|bidder] from {country2} [made|earned] a fortune [in|with] {things1} and [owes|had not paid] tax.',
      ],
      facts: [
        [
          '[Points|The points] [drop|send] the club to [the foot|second from bottom] of the table with {n4} [games|matches] [left|to play].',
          '[Relegation|Going down] would [cost|mean the loss of] {n4} percent of [television|broadcast] [income|money].',
          'The [club|board] has {n4} days to [appeal|lodge an appeal] [and|but] [must|has to] [deposit|pay] a [fee|bond] first.',
        ],
      ],
    },
    {
      titles: ['Supporters buy {org1} out of insolvency', '{org1} saved by {money} deal'],
      leads: [
        '[Supporters|Fans] [bought|took over] {org1} on {day} for a [symbolic|token] coin and {money} of [debt|its debts], [ending|which ends] {n4} months of [fear|worry] in {city}.',
        'A court in {city} [approved|confirmed] a [rescue|plan] on {day} that [lets|allows] {org1} [keep|hold on to] its [ground|licence] [if|provided] creditors [forgo|give up] {pct} percent of what they are [owed|due].',
        '{org1} [will|is to] [live|survive]: [a trust|a society] of {n1} [members|fans] [paid|handed over] {money} in {city} on {day}, [hours|minutes] before the [deadline|court’s deadline].',
      ],
      facts: [
        [
          '[Each|Every] of the {n1} [members|shareholders] [has|holds] one vote, [whatever|however much] he or she [paid|put in].',
          'The [ground|stadium] is [leased|let] back to the club for {n4} years at [a rent|a price] [tied|linked] to [crowds|attendance].',
          'The [squad|team] [shrinks|is cut] to {n2} [professionals|players] [and|, with] the rest [come|coming] from the [youth|reserve] side.',
        ],
      ],
    },
  ],
  details: [
    [
      '{p4}, a {job1} and [member|season-ticket holder] for {n4} years, [sold|auctioned] {things1} [to|and used the money to] help [pay|cover] the [kit|bus].',
      '[Outside|Under] the {noun1} stand, {p4} [collected|asked for] [coins|money] in a {noun2} and [got|took in] [enough|a sum] for [a week|two away trips].',
      '“My [grandfather|mother] [carried|laid] the [stones|bricks] for this [ground|stand],” said {p4}, a {job1} [from|of] {district}.',
    ],
    [
      'The [affair|trouble] [began|started] when {p1} [bought|signed] {n2} players [in a summer|within weeks] on the [hope|promise] of [European|continental] [money|matches].',
      '[Three|Two] [seasons|years] ago {org1} [stood|was] at the [top|head] of the [table|league] and [spent|paid] {money} on a {noun3} [academy|centre] [still|that is] [unfinished|without a roof].',
      '[Unfinished|Half built], the {noun3} [academy|centre] in {district2} [has become|is] a [sign|symbol] of the [boom|excess].',
    ],
    [
      '[Players|The players] [trained|turned up] [yesterday|on {prevday}] without [hot water|a coach], and [the captain|one player] [paid|bought] {things2} for the [youngest|juniors].',
      '{n3} [employees|staff], from the [groundskeeper|cook] to the [physio|ticket clerk], [have worked|are working] [unpaid|without wages] since {month}.',
      '[Cleaners|Stewards] were [told|informed] by [text|a note on a {noun1}] [that|of the fact that] {n3} [jobs|posts] [would go|were gone].',
    ],
    [
      '[Suppliers|Small firms] [in|around] {district2} [are owed|wait for] {n3} thousand [for|on] {things1}, [pies|grass seed] and [light bulbs|paint].',
      'A [butcher|printer] on {street} [said|complained] the club [had not|never] paid for {things2} [delivered|sent] [before|ahead of] {n2} home games.',
      '[One|A] {job2} on {street} [holds|keeps] a [scarf|trophy] as [security|a pledge] for [unpaid|an order of] {things2}.',
    ],
    [
      '[Broadcasters|The television company] [may|could] [withhold|hold back] {money} if a club [drops out|withdraws] [mid-season|before {month}].',
      '[Rivals|Other clubs] [demand|call for] [tougher|stricter] rules: {n2} of {n3} [clubs|members] [run|are running] a [loss|deficit].',
      'Across the [league|division], [wages|salaries] [rose|went up] {n4} percent [while|as] [crowds|income] [stood still|shrank].',
    ],
    [
      '[On the pitch|In sporting terms], [things|matters] [look|are] no better: {n2} [goals|games] [without|lacking] a [win|victory] at home.',
      '[Sunday|The next match] brings {capital} to the {noun1} stand, [sold out|with {n1} tickets sold] [for the first time|as never before] this year.',
      'The [coach|manager] [left|went] {n4} days ago for a club in {country2}, [taking|with] [the|a] {noun2} and [two|three] [scouts|assistants].',
    ],
  ],
  quotes: [
    'I [signed|put my name to] those contracts with [the best|honest] intentions and a [wrong|borrowed] calculator',
    'rules are rules, [even for|and that goes for] a club with [so many|a cabinet full of] [cups|trophies] and {things1}',
    'we are not buying [a team|players], we are buying [back|what is left of] our [Saturdays|{noun1} stand]',
    'no [bank|lender] in {country} would have [financed|touched] that {noun3} [academy|centre], and so he went to [others|{capital2}]',
    'give the [money|cheque] to the cleaners first, then to [the lawyers|me], then to the [centre-forward|league]',
  ],
}
