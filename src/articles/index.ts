/** Articles: raw items to clean articles. `cleanStep` for the pipeline, `cleanItem` for one item. */

export { takeAsIs } from './as-is.ts'
export { type CleanSettings, cleanItem, cleanSettings, cleanStep } from './clean.ts'
