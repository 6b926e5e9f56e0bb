/**
 * Origins: which articles are one text. Three steps, in this order: the signature and
 * the passages, made of each article alone, and the families, decided one by one in
 * order of arrival. Corroboration is counted in what they find, so a missed rewrite
 * counts as a second witness.
 */

import { familyFold } from './families.ts'
import { passagesStep } from './passages.ts'
import { signatureStep } from './signature.ts'

export const originSteps = [signatureStep, passagesStep, familyFold] as const
