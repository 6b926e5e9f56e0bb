/**
 * Settings that a person gives for a run, beside those that steps declare: by name, for
 * every step that has a setting of that name. They become part of these steps' keys,
 * so that a store knows what was read with other ones.
 */

import type { Settings } from './step.ts'

export { checkOwnNames } from '../readings/own-names.ts'

/** No settings but the steps' own; one object, so that what is made of it is made once. */
export const nothingGiven: Settings = {}

/** A step's settings with those given in their place; names that the step does not declare are left out. */
export function settingsWith(own: Settings, given: Settings): Settings {
  const names = Object.keys(given).filter((name) => name in own)
  if (names.length === 0) return own
  return { ...own, ...Object.fromEntries(names.map((name) => [name, given[name]!])) }
}
