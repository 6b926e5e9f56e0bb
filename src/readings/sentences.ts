/**
 * Step `sentences`: the article's sentences with their paragraphs, by the splitter of
 * `text/sentences.ts`. A text in a language that is not read gets none.
 */

import { defineStep } from '../engine/step.ts'
import { outcome } from '../model/outcome.ts'
import { splitSentences } from '../text/sentences.ts'
import { isRead } from './languages.ts'

export const sentencesStep = defineStep({
  name: 'sentences',
  version: 1,
  about: 'Sentences and the paragraphs they stand in.',
  reads: ['article'],
  writes: 'sentences',
  settings: { charactersMax: 300_000 },
  settingsAbout: { charactersMax: 'Characters read of one text, as for tokens.' },
  run: ({ article }, { charactersMax }) =>
    outcome(isRead(article) ? splitSentences(article.text.slice(0, charactersMax)) : []),
})
