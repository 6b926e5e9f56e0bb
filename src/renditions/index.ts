/**
 * Renditions: the forms in which a story is published. A storyline's records go in, a
 * view model comes out; each sentence in it cites the characters of an article.
 */

export { storyStep } from './layered-story.ts'
