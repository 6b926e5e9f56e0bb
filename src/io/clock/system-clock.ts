/**
 * The machine's clock: the only place that asks what time of day it is. Everything else
 * is handed a `Clock` or a time, so that the same articles give the same bytes and
 * tests set the time themselves. A clock that is wrong makes wrong arrival times;
 * nothing here can tell.
 */

import type { Clock } from '../../engine/ports.ts'

export const systemClock: Clock = { now: () => new Date() }
