/**
 * Sources: bytes to raw items. Formats only; fetching and files are the rim's.
 * `openDocument` for a whole document, `openLine` for JSON Lines as they stream in,
 * `openItem` from what the store kept of one item.
 */

export { openDocument, openItem, type SourceDocument } from './documents.ts'
export { type LinePlace, openLine } from './json-lines.ts'
export { type SourceLimits, sourceLimits } from './limits.ts'
export { plainName, readPublishers } from './publishers.ts'
