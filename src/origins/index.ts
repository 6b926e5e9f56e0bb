/** Origins: which articles are one text. Two steps: the signature of each article, and the families. */

import { familyFold } from './families.ts'
import { signatureStep } from './signature.ts'

export const originSteps = [signatureStep, familyFold] as const
