package dev.sessions.api.snapshot;

/**
 * A session, window or pane of one server life. Ids begin anew with every server, so one that is of
 * another life means something else: what is asked with it stops with an error and touches nothing.
 */
public sealed interface Ref permits SessionRef, WindowRef, PaneRef {

  /** Returns the server life that the id is good for; see {@link Snapshot#serverId()}. */
  String serverId();

  /** Returns the multiplexer's own id. */
  String id();

  /** Returns what a message calls it, such as {@code session 'dev'} or {@code pane %3}. */
  String label();
}
