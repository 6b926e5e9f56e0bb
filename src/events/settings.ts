/**
 * The settings of event clustering: when an article joins, when events merge or part,
 * and the window. The weights of the likeness itself stand in `likeness-weights.ts`.
 *
 * All are fitted by `scripts/fit-events.ts` on ECB+ train, the train windows of the
 * event gold and generated streams; where one was set by hand it says so.
 */

export const eventSettings = {
  joinMin: 0.38,
  mergeMin: 0.52,
  splitMax: 0.38,
  moveGainMin: 0.1,
  lookMin: 0.1,
  gapScaleDays: 1,
  backgroundPrior: 100,
  leadPrior: 10,
  windowDays: 30,
}

export type EventSettings = typeof eventSettings

export const eventSettingsAbout: { readonly [K in keyof EventSettings]: string } = {
  joinMin:
    'Least mean likeness to an event for an article to join it: lower merges look-alikes, higher splits events.',
  mergeMin: 'Least mean likeness of two events for them to be one.',
  splitMax: 'An event whose two parts are less alike than this is two.',
  moveGainMin: 'How much nearer another event must be for an article to move there: higher moves less.',
  lookMin: 'Events less like the newcomer than this are left alone by it: bounds the work of repair.',
  gapScaleDays: 'Gap in days that counts as the first doubling.',
  backgroundPrior: 'Documents that the background table counts for against the stream itself.',
  leadPrior: 'The same for leads: there a stream is told apart by what is new in it.',
  windowDays: 'Days of stream time after which a silent event takes no more articles; bounds memory.',
}
