/**
 * Protests against a law. A storyline goes from the march over unrest and a curfew to
 * the law's withdrawal or a resignation.
 */

import type { Topic } from '../topic.ts'

export const protest: Topic = {
  name: 'protest',
  crisis: 'the unrest',
  roles: ['{adj} interior minister', 'spokesperson of {org1}', 'sociologist at {org2}'],
  organisations: ['{coined} Citizens Movement', '{coined2} School of Social Studies'],
  figures: [
    [1500, 210000],
    [4, 75],
    [15, 480],
    [3, 40],
  ],
  episodes: [
    {
      titles: [
        'Thousands march in {city} against {noun1} law',
        '{n1} protest in {city} over price of {things1}',
        'Tear gas in {city} as {noun1} protest turns violent',
      ],
      leads: [
        '[About|Up to] {n1} people [marched|took to the streets] in {city} on {day} against a [law|bill] that would [tax|license] every {noun1}, and police [fired|used] tear gas [near|beside] {street}.',
        '[Clashes|Street fights] between police and [demonstrators|protesters] [left|put] {n2} people in hospital in {city} on {day}, on the [edge|fringes] of a [march|rally] by {n1} against the [dearer|rising price of] {things1}.',
        '[Chanting|Singing] and [banging|beating] {things2}, a crowd of {n1} [filled|crossed] the centre of {city} on {day} to [demand|call for] the [end|withdrawal] of the {adj} {noun1} law.',
      ],
      facts: [
        [
          'Police [detained|arrested] {n3} people, [among them|including] {n4} [students|minors], [and|who] [took|drove] them to a [barracks|stadium] in {district}.',
          '{n3} people were [arrested|in custody] by [midnight|evening], [according to|said] {org1}, which [counts|counted] {n2} injured.',
          '[Ambulances|Medics] [treated|took away] {n2} people; {org1} [spoke|told] of {n3} [arrests|people held].',
        ],
      ],
    },
    {
      titles: [
        'Curfew in {city} after third night of protests',
        'Protester dies in {city}, {org1} calls general strike',
        '{country} sends army to {city}',
      ],
      leads: [
        'The government of {country} [imposed|declared] a curfew in {city} on {day} [after|following] a [third|second] night of [unrest|riots] in which {n2} people [were hurt|were injured] and a {noun2} [depot|store] [burned|went up in flames].',
        'A {job1} [aged|of] {n4} [died|was killed] in {city} on {day} when a [tear gas canister|rubber bullet] [struck|hit] the crowd, and {org1} [called|summoned] [workers|the country] to a general strike [from|on] {nextday}.',
        '[Soldiers|Troops] [took up|moved into] [positions|posts] in {district} on {day} as {p1} [vowed|promised] to [restore|bring back] order [in|to] {city} “[within|in] {n4} hours”.',
      ],
      facts: [
        [
          'The curfew [runs|lasts] from [dusk|ten at night] to [dawn|five in the morning] and [covers|takes in] {district}, {district2} and the [streets|area] around the {noun3}.',
          '[Shops|Cafes] in {district2} [closed|pulled down their shutters] at {time}, and [buses|trams] [stopped|were halted] [short of|before] the {noun3}.',
          '[Mobile|Data] [networks|service] in {district} [failed|went dead] for {n4} hours, [which|something] the [operators|ministry] [did not explain|put down to a fault].',
        ],
      ],
    },
    {
      titles: ['{country} withdraws {noun1} law after protests', '{p1s} resigns over {city} crackdown'],
      leads: [
        'The {adj} government [withdrew|scrapped] its {noun1} law on {day}, [bowing|yielding] to {n4} days of [protests|demonstrations] in {city} that [left|cost] {n2} [injured|people their freedom].',
        '{p1} [resigned|stepped down] on {day} over the [police operation|crackdown] in {city}, [hours|a day] after [video|footage] [showed|emerged of] officers [beating|kicking] a {job1} on {street}.',
        '[Crowds|People] [danced|sang] on {street} in {city} on {day} as parliament [repealed|buried] the {noun1} law [by|with] {n3} votes [to|against] {n2}.',
      ],
      facts: [
        [
          'An [inquiry|independent commission] [led|headed] by [a judge|a former judge] will [look into|examine] {n3} [complaints|reports] of [beatings|ill-treatment].',
          '{n3} [complaints|cases] [have been|were] [filed|lodged] against officers, [of whom|and] {n2} [are suspended|have been taken off duty].',
          '{org1} [wants|demands] the [release|freeing] of {n2} people [still|who are still] [held|in jail] in {district}.',
        ],
      ],
    },
  ],
  details: [
    [
      '[Shields|Water cannon] [pushed|drove] the [crowd|marchers] back [towards|to] {district2}, where [some|a few] [threw|hurled] {things2} and [paving stones|bottles].',
      '[Masked|Hooded] [youths|men] [tore|ripped] up the [paving|railings] by the {noun2} and [hurled|threw] {things2} at officers.',
      '[For an hour|Until dark], {things2} and [flares|stones] [flew|rained down] [over|across] the barrier at {district2}.',
    ],
    [
      '{p4}, a {job1} who [came|marched] with [two daughters|a brother], [carried|held up] a {noun2} [painted|sprayed] in the national colours.',
      '[Near the front|At the back], {p4}, a {job1}, [pushed|rolled] a {noun2} [full of|loaded with] water for [those|people] [hit by|who had breathed] gas.',
      '“I [have never|had never] [marched|protested] before,” said {p4}, a {job1} from {district}, [rinsing|rubbing] [red|sore] eyes.',
    ],
    [
      'The law would [cost|take from] an average [household|family] {pct} percent of its [income|budget], {org2} [calculated|found]; the [ministry|government] [puts it|speaks of] [at half|half of that].',
      '[According to|By the reckoning of] {org2}, [two thirds|most] of the [burden|cost] [falls|would fall] on [people|families] who [buy|depend on] {things1}.',
      '[Finance|Treasury] officials [hoped|wanted] to [raise|collect] {money} [from|with] the law for [roads|debt] and the {noun3} [fund|programme].',
    ],
    [
      '[Damage|The damage] [along|on] {street} [is put at|comes to] {money}: [windows|fronts] of {n4} shops, [a bank|two bus stops] and a {mood1} {noun3}.',
      'Shopkeepers [swept|cleared] glass from {street}, where {n4} [shops|businesses] [lost|were robbed of] {things1}.',
      '[Insurers|The city] [reckoned|spoke of] {money} in damage, [mostly|above all] in {district2}.',
    ],
    [
      '[Solidarity|Sympathy] marches [drew|brought out] [hundreds|{n3} people] in {capital} and [across|over] the border in {capital2}.',
      'In {capital2}, {n3} [exiles|students] [gathered|stood] [outside|before] the {adj} embassy with [candles|drums] and {things2}.',
      '[Unions|Teachers] in {capital} [joined|took up] the [call|cause], [closing|shutting] {n2} schools.',
    ],
    [
      '[State|Public] television [showed|broadcast] [a concert|a film about {things1}] [during|through] the [march|clashes], [while|and] [private|foreign] channels [went live|stayed on air].',
      '[Two reporters|A camera crew] from {country2} [were|was] [beaten|hit] and [robbed|stripped] of [equipment|tapes] [near|by] the {noun1}.',
      '[Journalists|Reporters] [complained|said] that officers [took|broke] {n2} cameras on {street}.',
    ],
  ],
  quotes: [
    'we came with {things2} and [songs|children], and we were [met|answered] with [gas|batons]',
    'whoever [throws|picks up] a stone [in|on] {street} will [answer|pay] for it before a judge',
    'this is no longer about a {noun1}, it is about [who|whether anyone] [listens|is heard] in {capital}',
    'the law [stays|will stay], because without it [the pensions|the roads] are not [paid for|safe]',
    'you can [clear|empty] a square in an hour and [lose|forfeit] a country in [a week|three]',
  ],
}
