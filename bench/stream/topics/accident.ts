/**
 * Rail accidents: a train that derails or hits another. A storyline goes from the crash
 * over the search for the cause to the report and the reopened line.
 */

import type { Topic } from '../topic.ts'

export const accident: Topic = {
  name: 'accident',
  crisis: 'the disaster',
  roles: ['{adj} transport minister', 'head of {org1}', 'safety engineer at {org2}'],
  organisations: ['{coined} Railways', '{coined2} Technical University'],
  figures: [
    [90, 1400],
    [3, 64],
    [20, 280],
    [11, 98],
  ],
  episodes: [
    {
      titles: [
        'Train derails near {city}, {n2} dead',
        '{n2} killed as trains collide at {district}',
        'Dozens hurt in {city} rail crash',
      ],
      leads: [
        '[At least|No fewer than] {n2} people [were killed|died] and {n3} [were injured|hurt] when a [passenger|commuter] train [derailed|jumped the rails] near {city} on {day} and [struck|ploughed into] a {noun1} [works|shed].',
        'Two trains [of|run by] {org1} [collided|crashed head-on] at {district}, outside {city}, at {time} on {day}, [killing|taking the lives of] {n2} and [trapping|burying] [dozens|scores] in the [front|wrecked] carriages.',
        '[Rescuers|Firefighters] [cut|pulled] {n3} [survivors|people] from the [wreck|twisted carriages] of a train that [left|came off] the track near {city} on {day}; {n2} [passengers|travellers] [did not survive|died].',
      ],
      facts: [
        [
          'The train, with {n1} people [on board|aboard], was [travelling|running] at {n4} kilometres an hour [where|on a stretch on which] [half that|much less] is [allowed|permitted].',
          '{n1} [passengers|travellers] were [aboard|on the train], many [on their way|heading] to a {noun2} [fair|festival] in {capital}.',
          '[It|The train] [carried|had] {n1} people and [was|ran] {n4} minutes late when it [entered|reached] the [curve|bend] by the {noun1}.',
        ],
      ],
    },
    {
      titles: [
        'Signal fault suspected in {city} train crash',
        'Driver in {city} crash was on phone, investigators say',
        'Toll of {city} rail crash rises to {n2}',
      ],
      leads: [
        '[A faulty|A broken] signal [may have|appears to have] [sent|led] [the train|a train] [to disaster|off the rails] near {city}, [investigators|experts] said on {day} as the [toll|number of dead] [rose|climbed] to {n2}.',
        '[Investigators|Inspectors] [recovered|found] the [recorder|black box] of the train that [crashed|derailed] near {city} and [said|reported] on {day} that the [brakes|brake] [was applied|came on] [only|just] {n4} metres before the [curve|switch].',
        '{org1} [knew|had been told] of [cracks|faults] in the track at {district} for {n4} days before the crash that [killed|cost the lives of] {n2}, [papers|a memo] [made public|published] on {day} [show|shows].',
      ],
      facts: [
        [
          'The [memo|note], [signed|initialled] by a {job2}, [asked|called] for a [speed limit|closure] [at|beside] the {noun1}; [nobody|no one] [answered|acted].',
          '[A repair|The repair] had been [ordered|booked] for {month} and [put off|postponed] because the {noun2} [crew|machine] was [needed|in use] elsewhere.',
          '[Inspectors|Auditors] had [listed|noted] {n3} such [faults|cracks] on the line, [fewer|less] than a [third|quarter] of them [mended|repaired].',
        ],
      ],
    },
    {
      titles: ['Report blames {org1} for {city} crash', 'Line through {district} reopens after {city} crash'],
      leads: [
        'The [final|official] report on the {city} [crash|derailment], [published|released] on {day}, [blames|faults] {org1} for [skipping|saving on] [inspections|repairs] and [finds|says] that all {n2} deaths [could have been|were] [avoided|avoidable].',
        '[Trains|The first trains] [ran|rolled] through {district} again on {day}, [slowly|at walking pace], past [flowers|candles] for the {n2} [dead|victims] of the {city} crash.',
        '[Families|Relatives] of the {n2} people [killed|who died] near {city} [will receive|are to get] {money} from {org1} under a [settlement|deal] [announced|made public] on {day}.',
      ],
      facts: [
        [
          'The report [makes|contains] {n4} [recommendations|demands], [from|among them] automatic brakes [to|and] a ban on [parking|storing] {things1} [beside|near] the track.',
          '[Automatic|Modern] brakes, [required|prescribed] [in|by] {country2} for years, would have [stopped|halted] the train {n4} metres [earlier|short of the curve].',
          '[Within|In] {n4} months {org1} must [fit|install] brakes [on|to] {n3} [engines|locomotives].',
        ],
      ],
    },
  ],
  details: [
    [
      '{p4}, a {job1} [asleep|reading] in the [third|last] carriage, [crawled|climbed] out [through|by] a window and [used|took] a {noun2} to [break|smash] others.',
      '“[There was|I heard] a [bang|scream of metal], then {things1} [everywhere|flew],” [said|recalled] {p4}, a {job1} from {district2}.',
      '{p4}, who [was taking|carried] {things1} to [market|a sister], [remembers|recalls] [the lights|a lamp] going out and [then|after that] [silence|a smell of oil].',
    ],
    [
      '[Cranes|Two cranes] [lifted|raised] the [engine|locomotive] [off|from] the {noun3} at {time}, [watched|followed] by [relatives|families] [behind|at] a rope.',
      'The [wreck|debris] [lay|was strewn] over {n4} metres, [with|among it] {things2} and [a child’s|one red] [shoe|rucksack] [in|on] the gravel.',
      '[Carriages|Three carriages] [lay|had come to rest] on their side [against|beside] the {noun3}, [their|with] windows [gone|out].',
    ],
    [
      '[Hospitals|The hospital] in {district2} [took in|received] {n3} [injured|wounded], {n4} of them in [serious|critical] condition.',
      '{n4} people were in [intensive care|a serious state] in {district2}, and [doctors|the clinic] [asked|appealed] for [blood|donors].',
      '[Helicopters|Ambulances] [flew|took] the [worst|most badly] hurt to {capital}; [others|the rest] were [treated|seen to] in a {noun1} [hall|tent] on {street}.',
    ],
    [
      '{org1} [carries|transports] {n1} thousand [people|passengers] a [year|month] and has [cut|shed] [a fifth|a third] of its [track|maintenance] staff since it was [split|sold].',
      '[Unions|Track workers] had [complained|warned] for [years|months] of [night shifts|gangs] of {n2} [doing|left with] the work of [twice as many|a whole depot].',
      'Since [the sale|its sale] to [investors|a fund] from {country2}, {org1} has [spent|saved] {money} [less|a year] on the track.',
    ],
    [
      '[Flags|All flags] in {country} [fly|flew] at half-mast, and [matches|concerts] [planned|due] in {city} were [called off|cancelled].',
      '[Mourners|Pupils] [laid|left] {things2} and [candles|letters] at the [station|platform] on {street}.',
      '[Bells|Church bells] [rang|tolled] in {city} for {n2} minutes, [one|a minute] for each of the dead.',
    ],
    [
      'The line [stays|remains] [shut|closed]; [buses|coaches] [run|replace trains] between {district} and {capital}, [taking|which takes] {n4} minutes longer.',
      '[Travellers|Commuters] [were told|must] to [expect|reckon with] [delays|detours] of {n4} minutes [until|into] {month}.',
      '[Freight|Cargo], [mostly|above all] {things2}, [goes|is sent] round by {capital2} [for now|until further notice].',
    ],
  ],
  quotes: [
    'we asked for [brakes|a mason and a signal] and we were [given|sent] a [poster|brochure] about {things1}',
    'it is too early to [blame|name] anyone, and [too late|no comfort] for those who [died|waited on the platform]',
    'a crack in a rail does not [grow|appear] overnight; someone [saw|walked past] it with a {noun2} in hand',
    'my [officials|engineers] will [read|turn over] every [page|log] of the last {n4} months',
    'I [held|took] the hand of a {job2} until the [saw|crew] came, and [then|after that] I [walked|went] home along the track',
  ],
}
