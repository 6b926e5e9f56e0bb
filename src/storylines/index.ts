/**
 * Storylines: which events belong to one running story, and how each stands to those
 * before it. The fold finds the links; the relation step says what they are and why.
 */

export { storylineFold } from './links.ts'
export { relationStep } from './relations.ts'
