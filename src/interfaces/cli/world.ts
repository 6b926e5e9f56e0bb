/**
 * The world as commands see it: stores, threads, files, a server, the terminal. Only
 * `main.ts` makes the real one; tests pass others, so that a command is a function
 * from a world and its options to an exit status.
 */

import type { Archive } from '../../engine/library.ts'
import type { Clock, Reader, Store } from '../../engine/ports.ts'
import type { Settings } from '../../engine/step.ts'
import type { SourcePart } from '../../model/source-part.ts'

/** A store that is open, with the questions it answers. */
export interface OpenStore {
  readonly store: Store
  readonly archive: Archive
  /** Where it is, for messages. */
  readonly where: string
}

export interface Server {
  /** `http://127.0.0.1:4321` */
  readonly address: string
  close(): Promise<void>
}

export interface Input {
  readonly parts: AsyncIterable<SourcePart>
  /** Bytes of all files named; null where it cannot be known beforehand. */
  readonly bytesTotal: number | null
}

export interface World {
  readonly clock: Clock
  /** Opens the store at a path or a PostgreSQL address; makes it where `create` says so. */
  openStore(where: string, create: boolean): Promise<OpenStore>
  createReader(jobs: number, given?: Settings): Reader
  /** Files, folders, web addresses, and `-` for standard input. */
  openInput(named: readonly string[]): Promise<Input>
  /** Serves `answer` until closed. */
  listen(
    answer: (request: Request) => Response | Promise<Response>,
    port: number,
    host: string,
  ): Promise<Server>
  /** Settles when the person or the system asks the program to end. */
  untilStopped(): Promise<void>
  /** Writes to standard output, and waits where the reader is slower. */
  print(text: string | Uint8Array): Promise<void>
  /** Writes to standard error. */
  warn(text: string): void
  /** Whether standard error is a terminal, where a bar can be redrawn. */
  readonly terminal: boolean
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number
  readonly coreCount: number
  /** Highest resident memory so far, bytes. */
  peakMemory(): number
  /** The folder of the example collection's articles. */
  readonly examplesFolder: string
  /** The list of the collection's outlets. */
  readonly examplesPublishers: string
  readonly environment: { readonly storePath: string | undefined; readonly databaseUrl: string | undefined }
}
