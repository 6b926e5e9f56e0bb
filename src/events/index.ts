/**
 * Events: which articles tell of one happening (`eventFold`, online, article by
 * article), and the record of each event (`recordStep`, from its articles' readings).
 */

export { eventFold } from './fold.ts'
export { profileStep } from './profile/index.ts'
export { recordStep } from './record/index.ts'
