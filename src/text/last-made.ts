/**
 * Remembers the last value made from a state and a key object. A fold makes the same
 * value twice, in `decide` and in `apply`; between the two the state does not change,
 * so the second may be the first. It is no part of the state: forgetting it changes
 * nothing but the time taken.
 */

export interface Versioned {
  /** Counts the changes of the state. */
  version: number
}

/** Wraps `make` so that the same state, version, key and further arguments give the value made before. */
export function rememberLast<State extends Versioned, Key extends object, More extends unknown[], Value>(
  make: (state: State, key: Key, ...more: More) => Value,
): (state: State, key: Key, ...more: More) => Value {
  const last = new WeakMap<State, { version: number; key: Key; more: More; value: Value }>()
  return (state, key, ...more) => {
    const known = last.get(state)
    const isSame =
      known?.version === state.version && known.key === key && known.more.every((arg, i) => arg === more[i])
    if (isSame) return known.value
    const value = make(state, key, ...more)
    last.set(state, { version: state.version, key, more, value })
    return value
  }
}
