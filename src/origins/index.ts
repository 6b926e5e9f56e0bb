/**
 * Origins: which articles are one text. Two steps, in this order: the signature, made
 * of each article alone, and the families, decided one by one in order of arrival from
 * signatures and terms. Corroboration is counted in what they find, so a missed rewrite
 * counts as a second witness.
 */

import { familyFold } from './families.ts'
import { signatureStep } from './signature.ts'

export const originSteps = [signatureStep, familyFold] as const
