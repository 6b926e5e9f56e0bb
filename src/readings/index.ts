/**
 * The readings of one text, as steps in the order in which they build on one another:
 * words and sentences, names and actors, then what those say, date, count, do and
 * demand. `terms`, which reads only words and sentences, is listed where it is made.
 */

import { actionsStep } from './actions.ts'
import { actorsStep } from './actors.ts'
import { conditionsStep } from './conditions.ts'
import { datesStep } from './dates.ts'
import { figuresStep } from './figures.ts'
import { mentionsStep } from './mentions.ts'
import { quotesStep } from './quotes.ts'
import { sentencesStep } from './sentences.ts'
import { termsStep } from './terms.ts'
import { tokensStep } from './tokens.ts'

export const readingSteps = [
  tokensStep,
  sentencesStep,
  mentionsStep,
  actorsStep,
  quotesStep,
  datesStep,
  figuresStep,
  actionsStep,
  conditionsStep,
  termsStep,
] as const
