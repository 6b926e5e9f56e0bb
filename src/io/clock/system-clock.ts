/** The machine's clock: the only place that asks what time it is. */

import type { Clock } from '../../engine/ports.ts'

export const systemClock: Clock = { now: () => new Date() }
