/**
 * Articles: from a raw item to one clean article. `cleanStep` is the pipeline's step
 * and `cleanItem` the same for one item; both drop what is not the article. `takeAsIs`
 * keeps the text to the character, for people who bring clean text and want offsets
 * into their own input.
 */

export { takeAsIs } from './as-is.ts'
export { type CleanSettings, cleanItem, cleanSettings, cleanStep } from './clean.ts'
