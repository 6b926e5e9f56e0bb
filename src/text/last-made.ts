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

/** Wraps `make` so that the same state, version and key give the value made before. */
export function rememberLast<State extends Versioned, Key extends object, Value>(
  make: (state: State, key: Key) => Value,
): (state: State, key: Key) => Value {
  const last = new WeakMap<State, { version: number; key: Key; value: Value }>()
  return (state, key) => {
    const known = last.get(state)
    if (known && known.version === state.version && known.key === key) return known.value
    const value = make(state, key)
    last.set(state, { version: state.version, key, value })
    return value
  }
}
