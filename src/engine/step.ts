/**
 * The step contract. A step says what it is called, which layers it reads and which
 * it writes, and with which settings; the pipeline is an explicit list of steps,
 * and its check reads these declarations (`pipeline-check.ts`). A step is pure: the
 * same layers and settings give the same value, byte for byte.
 *
 * Six forms, by what a step runs over:
 *   item       one raw item -> the article it holds
 *   article    layers of one article -> another layer of it
 *   stream     a fold over articles in order of arrival, for parts that keep state
 *   derivation a derived text beside its original -> what changed on the way
 *   event      an event's dossier, or its links, -> a layer of the event
 *   storyline  a storyline's records -> a layer of the storyline
 *
 * A fold is split into `decide` and `apply`. `decide` looks at the state and says
 * what becomes of the article, and changes nothing; `apply` brings the state up to
 * date with a decision. Decisions are stored, so a restart (or another process that
 * has fallen behind) applies them again, in order, and continues exactly where the
 * first one stopped, without deciding anything twice.
 *
 * Where `decide` must see earlier articles themselves, `consults` names them (a few at
 * most) and the engine hands their layers over, from memory or from the store.
 *
 * What binds a fold from outside, such as a person's decision, it is told by `bind`.
 *
 * `version` is raised whenever the same input may give another value: the store
 * then recomputes this step and what depends on it, and nothing else.
 */

import type { Article } from '../model/article.ts'
import type { DerivationCase, EventDossier, RelationCase, StorylineDossier } from '../model/dossier.ts'
import type { EventBounds } from '../model/event-bounds.ts'
import type { ArticleId } from '../model/ids.ts'
import type { ArticleLayers, EventLayers, LayerName } from '../model/layers.ts'
import type { Outcome } from '../model/outcome.ts'
import type { RawItem } from '../model/raw-item.ts'

/** Settings are plain JSON: they are part of a step's key. */
export type Settings = Readonly<Record<string, number | string | boolean | readonly string[]>>

interface Declaration<Name extends LayerName, S extends Settings> {
  readonly name: string
  readonly version: number
  /** One sentence for `throughline steps` and the reference. */
  readonly about: string
  readonly writes: Name
  readonly settings: S
  /** One sentence a setting: what it trades and where its value comes from. */
  readonly settingsAbout: { readonly [K in keyof S]: string }
}

export interface ItemStep<S extends Settings = Settings> extends Declaration<'article', S> {
  readonly over: 'item'
  readonly reads: readonly []
  /** Null where the item holds no article; the problems then say why. */
  run(rawItem: RawItem, settings: S): Outcome<Article | null>
}

export interface ArticleStep<
  R extends keyof ArticleLayers = keyof ArticleLayers,
  W extends keyof ArticleLayers = keyof ArticleLayers,
  S extends Settings = Settings,
> extends Declaration<W, S> {
  readonly over: 'article'
  readonly reads: readonly R[]
  /** A transient layer is never stored; it is made again when a later step needs it. */
  readonly transient?: boolean
  run(layers: Pick<ArticleLayers, R>, settings: S): Outcome<ArticleLayers[W]>
}

/** What a fold is given of an earlier article: by what two texts are laid side by side. */
export type ConsultedLayers = Pick<ArticleLayers, 'passages' | 'signature'>

/** The earlier articles that a fold asked to see, by id. */
export type Consulted = ReadonlyMap<ArticleId, ConsultedLayers>

export interface FoldStep<
  State = unknown,
  R extends keyof ArticleLayers = keyof ArticleLayers,
  W extends keyof ArticleLayers = keyof ArticleLayers,
  S extends Settings = Settings,
> extends Declaration<W, S> {
  readonly over: 'stream'
  readonly reads: readonly R[]
  start(settings: S): State
  /** Told before the first decision of a turn what binds the fold besides its own decisions. */
  bind?(state: State, bounds: EventBounds): void
  /** Earlier articles that `decide` must see itself; bounded. None where it is left out. */
  consults?(state: State, layers: Pick<ArticleLayers, R>, settings: S): readonly ArticleId[]
  /** Says what becomes of the article. Must not change `state`. */
  decide(
    state: State,
    layers: Pick<ArticleLayers, R>,
    settings: S,
    consulted?: Consulted,
  ): Outcome<ArticleLayers[W]>
  /** Brings `state` up to date with a decision, changing it in place. */
  apply(state: State, layers: Pick<ArticleLayers, R>, decision: ArticleLayers[W], settings: S): void
}

/** What a step over derivations, events or storylines is given, by the layer it writes. */
export interface Cases {
  readonly drift: DerivationCase
  readonly record: EventDossier
  readonly relations: RelationCase
  readonly story: StorylineDossier
}

export interface CaseStep<W extends keyof EventLayers = keyof EventLayers, S extends Settings = Settings>
  extends Declaration<W, S> {
  readonly over: 'derivation' | 'event' | 'storyline'
  readonly reads: readonly LayerName[]
  run(input: Cases[W], settings: S): Outcome<EventLayers[W]>
}

/**
 * A state, layer or settings type that the list does not know: it holds steps of all
 * kinds, and each is called only with what its own declaration says.
 */
// biome-ignore lint/suspicious/noExplicitAny: no other type is both above and below every step's own.
type Undeclared = any

/** Any step, as the pipeline lists them. */
export type Step =
  | ItemStep<Undeclared>
  | ArticleStep<Undeclared, Undeclared, Undeclared>
  | FoldStep<Undeclared, Undeclared, Undeclared, Undeclared>
  | CaseStep<Undeclared, Undeclared>

/** Declares a step over raw items. */
export function defineItemStep<const S extends Settings>(
  step: Omit<ItemStep<S>, 'over' | 'reads' | 'writes'>,
): ItemStep<S> {
  return { ...step, over: 'item', reads: [], writes: 'article' }
}

/** Declares a step over one article's layers. */
export function defineStep<
  const R extends keyof ArticleLayers,
  const W extends keyof ArticleLayers,
  const S extends Settings,
>(step: Omit<ArticleStep<R, W, S>, 'over'>): ArticleStep<R, W, S> {
  return { ...step, over: 'article' }
}

/** Declares a fold over the stream of articles. */
export function defineFold<
  State,
  const R extends keyof ArticleLayers,
  const W extends keyof ArticleLayers,
  const S extends Settings,
>(step: Omit<FoldStep<State, R, W, S>, 'over'>): FoldStep<State, R, W, S> {
  return { ...step, over: 'stream' }
}

/** Declares a step over derivations, events or storylines. */
export function defineCaseStep<const W extends keyof EventLayers, const S extends Settings>(
  step: CaseStep<W, S>,
): CaseStep<W, S> {
  return step
}
