package dev.sessions.api.snapshot;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pane with the window and the session that have it now; immutable. */
public final class PlacedPane {
  private final SessionSnapshot session;
  private final WindowSnapshot window;
  private final PaneSnapshot pane;

  private PlacedPane(SessionSnapshot session, WindowSnapshot window, PaneSnapshot pane) {
    this.session = Objects.requireNonNull(session, "session");
    this.window = Objects.requireNonNull(window, "window");
    this.pane = Objects.requireNonNull(pane, "pane");
  }

  /**
   * Returns a pane with its place.
   *
   * @param session the session that has the window
   * @param window the window that has the pane
   * @param pane the pane
   */
  public static PlacedPane of(SessionSnapshot session, WindowSnapshot window, PaneSnapshot pane) {
    return new PlacedPane(session, window, pane);
  }

  /** Returns the session that has its window; of several that share it, the first. */
  public SessionSnapshot session() {
    return session;
  }

  /** Returns the window that has it. */
  public WindowSnapshot window() {
    return window;
  }

  /** Returns the pane. */
  public PaneSnapshot pane() {
    return pane;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlacedPane that
        && session.equals(that.session)
        && window.equals(that.window)
        && pane.equals(that.pane);
  }

  @Override
  public int hashCode() {
    return pane.hashCode();
  }

  /** Returns the pane and where it is. */
  @Override
  public String toString() {
    return pane + " in window " + window.id() + " of session " + session.id();
  }
}
