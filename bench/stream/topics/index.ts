/**
 * The topics of the generated stream, in a fixed order: storylines draw from this list
 * by position. Adding or moving one changes every stream that a seed gives, and figures
 * measured before and after cannot be compared.
 */

import type { Topic } from '../topic.ts'
import { accident } from './accident.ts'
import { club } from './club.ts'
import { court } from './court.ts'
import { election } from './election.ts'
import { flood } from './flood.ts'
import { outbreak } from './outbreak.ts'
import { protest } from './protest.ts'
import { strike } from './strike.ts'
import { summit } from './summit.ts'
import { trade } from './trade.ts'

export const topics: readonly Topic[] = [
  strike,
  flood,
  election,
  court,
  trade,
  protest,
  summit,
  accident,
  club,
  outbreak,
]
