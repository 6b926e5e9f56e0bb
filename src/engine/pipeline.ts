/**
 * THE list: every step, in order. A new step is one file in its room and one line
 * here. `checkPipeline` runs over it when the program starts, and `throughline
 * steps` prints it.
 */

import { cleanStep } from '../articles/index.ts'
import { eventFold, profileStep, recordStep } from '../events/index.ts'
import { originSteps } from '../origins/index.ts'
import { readingSteps } from '../readings/index.ts'
import { storyStep } from '../renditions/index.ts'
import { relationStep, storylineFold } from '../storylines/index.ts'
import type { Step } from './step.ts'

export const pipeline: readonly Step[] = [
  cleanStep,
  ...readingSteps,
  ...originSteps,
  profileStep,
  eventFold,
  storylineFold,
  recordStep,
  relationStep,
  storyStep,
]
