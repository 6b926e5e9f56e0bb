/**
 * Court cases over savers' money that went missing at a bank. A storyline goes from the
 * charge over the trial to the verdict.
 */

import type { Topic } from '../topic.ts'

export const court: Topic = {
  name: 'court',
  crisis: 'the trial',
  roles: [
    'chief prosecutor of {city}',
    'lawyer for the former head of {org1}',
    'professor of criminal law in {capital}',
  ],
  organisations: ['{coined} Savings and {Noun} Bank', '{coined2} Investors Association'],
  figures: [
    [300, 18000],
    [3, 24],
    [40, 620],
    [7, 99],
  ],
  episodes: [
    {
      titles: [
        'Former {org1} chief charged with fraud',
        'Prosecutors in {city} seize {things1} in {org1} case',
        '{n1} savers lost money at {org1}, indictment says',
      ],
      leads: [
        'Prosecutors in {city} [charged|indicted] the former [head|chief executive] of {org1} on {day} with [defrauding|cheating] {n1} savers of {money} [through|by way of] [sham|invented] [loans|deals] in {things1}.',
        '[Police|Detectives] [searched|raided] {n2} [offices|homes] in {city} on {day} and [seized|carried off] [boxes|crates] of files [and|along with] {things1} in the [widening|growing] case against {org1}.',
        'The [collapse|fall] of {org1}, in which {n1} [savers|customers] lost {money}, [led|brought] to [charges|an indictment] on {day} against [its founder|its former head] and {n2} [aides|others].',
      ],
      facts: [
        [
          'The [indictment|charge sheet], {n3} pages long, [lists|names] {n4} [transfers|payments] to a {noun1} company in {country2} that [never existed|had no staff].',
          '[Money|Deposits] [passed|went] through {n4} accounts in {country2} and [came back|returned] as [loans|credit] for a {noun1} [works|plant] that was never built.',
          '[According to|In] the {n3}-page indictment, {n4} [contracts|invoices] for {things2} were [forged|made up] [in|at] an office on {street}.',
        ],
      ],
    },
    {
      titles: [
        'Witness tells {city} court of forged ledgers at {org1}',
        '{org1} trial opens in {city}',
        'Judge in {org1} trial throws out key evidence',
      ],
      leads: [
        'The [trial|case] of the former head of {org1} [opened|began] in {city} on {day} with [a plea|pleas] of not guilty, [watched|followed] by {n3} [savers|people] in a [packed|crowded] [courtroom|chamber].',
        'A [former|one-time] [bookkeeper|accountant] [told|testified before] the court in {city} on {day} that [ledgers|books] at {org1} were [rewritten|forged] [every quarter|each {month}] to [hide|conceal] {money} in losses.',
        'The judge [hearing|in] the {org1} case [excluded|threw out] {n4} [recordings|tapes] on {day}, [a blow|a setback] to prosecutors who [had built|rested] [much|half] of their case on them.',
      ],
      facts: [
        [
          '[On the stand|Under questioning], the witness [described|told of] a {noun2} room [to which|where] [only|just] {n2} people [had keys|were admitted].',
          'The [witness|bookkeeper] [said|recalled] that {n2} [colleagues|clerks] were [paid|rewarded] in {things2} to [keep quiet|say nothing].',
          '[Cross-examined|Pressed] for {n2} hours, the witness [stuck|held] to [the account|every detail] [but|though] [mixed up|confused] two dates.',
        ],
      ],
    },
    {
      titles: [
        'Former {org1} chief jailed for {n2} years',
        '{org1} verdict: {n2} years and {money} to repay',
      ],
      leads: [
        'A court in {city} [sentenced|sent] the former head of {org1} to {n2} years in prison on {day} and [ordered|required] the [repayment|return] of {money} to {n1} savers.',
        '[Guilty|Guilty on {n4} counts]: the [founder|former head] of {org1} [was led|went] from the court in {city} on {day} to [begin|start] a term of {n2} years.',
        'The [verdict|judgment] in the {org1} case [fell|came] on {day} [after|following] {n3} days of [hearings|trial]: {n2} years for the [main|chief] defendant, [acquittal|freedom] for [two aides|one aide].',
      ],
      facts: [
        [
          'The judge [called|found] the [scheme|fraud] “[patient|cold], [greedy|careful] and {mood1}”, [and|but] [took|counted] [age|ill health] as [mitigating|a reason for mercy].',
          '[Reading|Giving] the [reasons|grounds] for {n4} minutes, the judge [said|held] that [nobody|no one] at the bank [could have believed|believed] in the {noun1} [works|deal].',
          'An appeal [may be filed|is possible] within {n4} days; [until then|meanwhile] the [defendant|convict] [stays|remains] in the {district} prison.',
        ],
      ],
    },
  ],
  details: [
    [
      '{p4}, a {job1} who [lost|put] the savings of {n4} years [in|into] the bank, [sat|came] [every day|each morning] with a [folder|bag] of {things2}.',
      '[Outside|In front of the court], {p4} [held|carried] a [placard|sign] made from a {noun2}: a {job1}’s savings, [gone|lost] in a week.',
      '“[That was|It was] my [roof|pension],” [said|cried] {p4}, [once|formerly] a {job1} in {district}, [pointing|nodding] at the [dock|defendant].',
    ],
    [
      '[Investigators|Auditors] [found|discovered] {n3} [unopened|sealed] letters from the [regulator|central bank] in a {noun3} [behind|under] [the counter|the stairs] on {street}.',
      'The [regulator|banking supervisor] had [sent|written] {n3} [letters|queries] over {n2} years and [accepted|taken] each [answer|excuse].',
      'Why the [regulator|supervisor] [waited|took] {n2} years to [act|intervene] is [a question|something] that parliament [wants|has yet] to [settle|answer].',
    ],
    [
      'The defendant’s [villa|house] in {district2}, with its {noun1} and [a collection of|a cellar full of] {things1}, [was sold|went] for [a fraction|half] of its [price|worth].',
      '[Bailiffs|Officials] [auctioned|sold] {things1} from the house in {district2}, [raising|bringing in] [less|far less] than hoped.',
      '[Seized|Confiscated] [goods|property], [among them|including] {things1} and a {mood2} {noun1}, [will be|are to be] [sold|auctioned] for the savers.',
    ],
    [
      '{org2}, which [speaks for|represents] {n3} of the [savers|victims], [wants|demands] [access|a share] [to|of] accounts [frozen|blocked] in {capital2}.',
      '[Courts|Judges] in {capital2} [have frozen|froze] {n4} accounts, and {org2} [has sued|is suing] for [their contents|what is in them].',
      'For {org2}, [the money|most of the money] [sits|lies] in {country2}, [beyond|out of] the reach of the court in {city}.',
    ],
    [
      '[Two|Three] former [ministers|deputies] [appear|are named] in the [files|ledgers] as [guests|passengers] [on|of] a {noun2} [trip|cruise] paid for by the bank; [neither|none] [has been charged|is a suspect].',
      '[Politicians|Officials] [who|that] [took|accepted] {things2} from the bank [say|insist] they [knew|suspected] nothing.',
      'The [list|names] of [guests|friends] at the bank’s {noun2} [parties|weekends] [has|have] [embarrassed|troubled] both [big parties|camps] in {capital}.',
    ],
    [
      '[Security|Guards] [was|were] [tightened|doubled] after [someone|a man] [threw|hurled] {things2} at the [van|convoy] on {street}.',
      '[A brick|A bag of {things2}] [struck|hit] the prison van on {street}; police [held|questioned] [a {job2}|one man].',
      'The [road|square] in front of the court was [closed|sealed off], and [visitors|spectators] [had to|must] [leave|hand in] {things1} at the door.',
    ],
  ],
  quotes: [
    'there was never a {noun1} works, there was a [drawer|desk] and a man with [a stamp|two signatures]',
    'my client [trusted|believed] the auditors, as [every|any] [manager|director] in {country} would have done',
    'we [followed|traced] the money through {n4} accounts until it [turned into|became] {things1}',
    'the [court|bench] has [punished|convicted] a scapegoat, and we will [appeal|say so on appeal]',
    'for a {job1} who saved [all her life|for decades], {n2} years is [not long|a short time]',
  ],
}
