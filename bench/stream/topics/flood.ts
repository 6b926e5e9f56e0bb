/**
 * Floods, and the quarrel about who is to blame. A storyline goes from the water over
 * the anger at a late warning to the return and the money for rebuilding.
 */

import type { Topic } from '../topic.ts'

export const flood: Topic = {
  name: 'flood',
  crisis: 'the flood',
  roles: ['head of the {adj} civil protection agency', 'leader of {org1}', 'hydrologist at {org2}'],
  organisations: ['{coined} Valley Farmers League', '{coined2} Institute of Water Research'],
  figures: [
    [900, 64000],
    [4, 88],
    [110, 980],
    [6, 70],
  ],
  episodes: [
    {
      titles: [
        'Floods drive {n1} from homes around {city}',
        'At least {n2} dead as {coined} river bursts its banks in {country}',
        'Levee fails near {city}, {district} under water',
      ],
      leads: [
        '[Floodwater|Brown water] [swept through|poured into] {city} on {day}, [killing|drowning] at least {n2} people and [forcing|driving] {n1} [residents|people] [from their homes|to higher ground].',
        'The {coined} river [burst its banks|broke through a levee] at {time} on {day}, [submerging|swamping] the {district} [quarter|district] of {city}; {n2} people [died|lost their lives] and [dozens|scores] were [missing|unaccounted for].',
        '[Rescuers|Emergency crews] in [boats|helicopters] [plucked|took] families from [rooftops|roofs] in {district} on {day} after [a month’s rain|{n3} millimetres of rain] [fell|came down] on northern {country} [in a single night|overnight], leaving {n2} dead.',
      ],
      facts: [
        [
          'The [gauge|water gauge] at the {noun1} bridge [showed|read] [{n4} centimetres above|the highest level since] the [old mark|record] before it [was torn away|stopped sending].',
          '[Measurements|Readings] at the {noun1} lock [rose|climbed] {n4} centimetres [in an hour|between two and three in the morning].',
          'Water [stood|reached] {n4} centimetres deep in the [wards|corridors] of the {district} hospital, [whose|where] patients were [carried|wheeled] upstairs.',
        ],
      ],
    },
    {
      titles: [
        'Anger in {city} over late flood warning',
        '{country} opens inquiry into {coined} levee failure',
        'Flood toll in {country} reaches {n2}',
      ],
      leads: [
        'The [number of dead|death toll] from [floods|flooding] in {country} [rose to|climbed to] {n2} on {day} as [divers|search teams] [reached|got to] the [last|lowest] [streets|houses] of {district}, and [anger|resentment] over a [late|missing] warning [grew|boiled over].',
        '[Prosecutors|Investigators] in {capital} [opened|announced] an [inquiry|investigation] on {day} into why [sirens|alarms] in {city} [stayed silent|never sounded] although the levee at {district} had been [known|reported] to be [weak|{mood1}].',
        '{p1} [admitted|conceded] on {day} that the [warning|alert] for {city} [went out|was sent] [more than|nearly] {n4} minutes [too late|after the water came], as the [toll|count of the dead] [reached|passed] {n2}.',
      ],
      facts: [
        [
          '[Documents|Papers] [seen by|shown to] {org1} [suggest|indicate] that [repairs|works] on the levee were [put off|postponed] [twice|three times] for want of {money}.',
          'A [report|survey] by {org2} had [warned|cautioned] {n4} months ago of [holes|seepage] beneath the {noun2} dyke.',
          '[Repairs|Strengthening] costing {money} had been [approved|voted] but never [begun|carried out], the [papers|files] show.',
        ],
      ],
    },
    {
      titles: [
        '{country} pledges {money} to rebuild {city} after floods',
        'Flood evacuees return to ruined homes in {city}',
      ],
      leads: [
        'The [government|cabinet] of {country} [promised|pledged] {money} on {day} to [rebuild|repair] {city}, [where|in which] {n1} people [are still|remain] in [shelters|school halls] [weeks after|long after] the {coined} river [withdrew|fell].',
        '[The first|Some] {n1} evacuees [were let back|returned] to {district} on {day} and [found|met] [walls|floors] [black with mould|caked in mud] and [piles of|heaps of] {things1} [in the streets|at the kerb].',
        '[Aid|Relief money] of {money} for the [flooded|drowned] [districts|streets] of {city} [cleared|passed] [parliament|the chamber] in {capital} on {day} [against|over] the [objections|doubts] of {org1}.',
      ],
      facts: [
        [
          'Each [household|family] [may claim|is to receive] up to [a year’s rent|{n3} in vouchers a week], [provided|if] it [moves|builds] [above|outside] the [new|redrawn] flood line.',
          '[Building|Any rebuilding] within {n4} metres of the {noun1} canal will be [forbidden|banned].',
          'The [plan|scheme] [moves|shifts] {n3} houses to [higher ground|the slope] behind the {noun3}.',
        ],
      ],
    },
  ],
  details: [
    [
      '[Power|Electricity] [failed|went out] for {n1} [households|homes], and the [pumps|pumping station] at {district2} [stopped|fell silent] when its [cellar|basement] [filled|was flooded].',
      '[Without power|In the dark], [doctors|nurses] in {district2} [worked|carried on] by [torchlight|lamp] while [soldiers|volunteers] [hauled|carried] {things1} upstairs.',
      '{n1} [customers|homes] [were without|lost] electricity [through the night|until {nextday}], the [utility|grid company] said.',
    ],
    [
      '{p4}, a {job1} [from|who lives in] {district}, [clung|held on] to a {noun1} for {n4} minutes [before|until] [a neighbour|two boys] [came|arrived] in a [rowing boat|canoe].',
      '[In the dark|Before dawn] {p4} [lifted|passed] three children [through|out of] a [skylight|window] [onto|to] the roof of a {noun2}.',
      '[All that is left|What remains] of the [shop|workshop] of {p4} is a {noun2} and [a shelf|a box] of [wet|ruined] {things2}.',
    ],
    [
      '[The army|Soldiers] [flew in|brought] {n3} tents and [pallets|crates] of {things2} to a [sports hall|school] [on|off] {street}.',
      '[A shelter|An emergency camp] on {street} [took in|housed] {n3} people, who [slept|lay] between [stacks|rows] of {things1}.',
      '[Volunteers|Students] [handed out|distributed] {things2} and [dry clothes|blankets] to {n3} evacuees in the [gymnasium|church] [on|at] {street}.',
    ],
    [
      '[Farmers|Growers] [lost|were robbed of] [whole|entire] [fields|stores] of {things2}; {org1} [puts|estimates] the damage at {money}.',
      '[Damage|Losses] to [crops|farms] and {things1} [could reach|may come to] {money}, [according to|said] {org1}.',
      '[Cattle|Sheep] [drowned|were lost] [by the hundred|in their stalls], and [barns|silos] full of {things2} [were spoiled|rotted].',
    ],
    [
      '[Upstream|Further up the valley], [engineers|operators] [opened|had to open] the {coined2} dam [to spare|to save] its wall, [sending|which sent] a [second|{mood2}] wave [towards|down to] {city}.',
      'The [decision|order] to [release|let out] water from the {coined2} dam [came|was given] at {time} and [remains|is] [disputed|under dispute].',
      '[Water|A wave] released from the {coined2} dam [reached|hit] {district2} [within|in] {n4} minutes.',
    ],
    [
      '[Trains|Rail services] between {city} and {capital} [will not run|stay suspended] until [a bridge|the viaduct] near the {noun3} [is checked|has been inspected].',
      '[Roads|The main road] to {capital} [was|were] [cut|closed] in {n4} places, [stranding|trapping] [drivers|trucks] with {things1}.',
      '[A bridge|The old bridge] beside the {noun3} [collapsed|gave way], [cutting|severing] the [line|road] to {capital}.',
    ],
  ],
  quotes: [
    'the water came [up the stairs|through the door] like a [{mood1} animal|freight train], and then the {noun1} was gone',
    'we warned [about|of] that levee in [three letters|every report], and the letters were [filed|lost]',
    'no pump in {country} could have [held|handled] what fell on {district} that night',
    'people want [to know|an answer] why the sirens were [silent|switched off] while the {things1} floated past',
    'we will rebuild, [but|only] not where the river has [its bed|always wanted to go]',
  ],
}
