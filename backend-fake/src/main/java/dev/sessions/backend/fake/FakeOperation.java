package dev.sessions.backend.fake;

/** A call to a fake multiplexer that can be made to fail as a whole. */
public enum FakeOperation {
  /** {@link dev.sessions.api.spi.Multiplexer#snapshot}. */
  SNAPSHOT,
  /** {@link dev.sessions.api.spi.Multiplexer#launch}: no step is tried. */
  LAUNCH,
  /** {@link dev.sessions.api.spi.Multiplexer#kill}: no session is ended. */
  KILL,
  /** {@link dev.sessions.api.spi.Multiplexer#attach}. */
  ATTACH,
  /** {@link dev.sessions.api.spi.Multiplexer#history}. */
  HISTORY,
  /** {@link dev.sessions.api.spi.Multiplexer#watch}: nothing is watched. */
  WATCH
}
