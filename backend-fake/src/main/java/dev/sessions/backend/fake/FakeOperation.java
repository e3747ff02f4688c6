package dev.sessions.backend.fake;

/** A call that {@link FakeFaults#failCall} can make fail as a whole. */
public enum FakeOperation {
  /** {@link dev.sessions.api.spi.Multiplexer#snapshot}. */
  SNAPSHOT,
  /** {@link dev.sessions.api.spi.Multiplexer#launch}: no step is carried out. */
  LAUNCH,
  /** {@link dev.sessions.api.spi.Multiplexer#kill}: nothing is ended. */
  KILL,
  /** {@link dev.sessions.api.spi.Multiplexer#attach}. */
  ATTACH,
  /** {@link dev.sessions.api.spi.Multiplexer#history}. */
  HISTORY,
  /** {@link dev.sessions.api.spi.Multiplexer#watch}: nothing is watched. */
  WATCH
}
