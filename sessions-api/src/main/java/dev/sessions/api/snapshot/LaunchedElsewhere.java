package dev.sessions.api.snapshot;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session that was launched on another host, of which this one only has the record: two hosts may
 * share a home folder. Whether it still runs is not known here; immutable.
 */
public final class LaunchedElsewhere {
  private final String sessionName;
  private final String layoutName;
  private final String place;

  private LaunchedElsewhere(String sessionName, String layoutName, String place) {
    this.sessionName = Objects.requireNonNull(sessionName, "sessionName");
    this.layoutName = Objects.requireNonNull(layoutName, "layoutName");
    this.place = Objects.requireNonNull(place, "place");
  }

  /**
   * Returns such a session.
   *
   * @param sessionName the stored name that it was launched under
   * @param layoutName the layout that it is of
   * @param place where it was launched, to be read after "launched", such as {@code on the host
   *     'a'}
   */
  public static LaunchedElsewhere of(String sessionName, String layoutName, String place) {
    return new LaunchedElsewhere(sessionName, layoutName, place);
  }

  /** Returns the stored name that it was launched under. */
  public String sessionName() {
    return sessionName;
  }

  /** Returns the layout that it is of. */
  public String layoutName() {
    return layoutName;
  }

  /** Returns where it was launched, to be read after "launched". */
  public String place() {
    return place;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LaunchedElsewhere that
        && sessionName.equals(that.sessionName)
        && layoutName.equals(that.layoutName)
        && place.equals(that.place);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sessionName, layoutName, place);
  }

  /** Returns the session, its layout and where it was launched. */
  @Override
  public String toString() {
    return sessionName + " of " + layoutName + " launched " + place;
  }
}
