/**
 * Origins: which articles are one text. Four steps, in this order: the signature and
 * the passages, made of each article alone; the families, decided one by one in order
 * of arrival; and the drift of each derived text from the one it derives from. Corroboration is counted in what they find, so a missed rewrite
 * counts as a second witness.
 */

import { driftStep } from './drift/index.ts'
import { familyFold } from './families.ts'
import { passagesStep } from './passages.ts'
import { signatureStep } from './signature.ts'

export { publisherKey as sourceKeyOf } from './claims.ts'
export { compareTexts } from './comparison.ts'
export { driftStep }

export const originSteps = [signatureStep, passagesStep, familyFold, driftStep] as const
