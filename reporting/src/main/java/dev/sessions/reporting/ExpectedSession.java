package dev.sessions.reporting;

import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.find.LayoutKey;
import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.Owner;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A session that shall run, as the layouts say.
 *
 * @param key what it is launched for: sessions and panes are found by it, whatever they are called
 * @param tabs the tabs that it shall have, in their order
 * @param whole whether these are all tabs of the layout: then others that were launched for it are
 *     reported as not in the file any more
 * @param launchedAs the stored name that one session is known by, to report only that; empty for
 *     all sessions that were launched for the key
 */
public record ExpectedSession(
    LayoutKey key, List<TabConfig> tabs, boolean whole, Optional<String> launchedAs) {

  /** Checks the session. */
  public ExpectedSession {
    Objects.requireNonNull(key, "key");
    tabs = List.copyOf(tabs);
    Objects.requireNonNull(launchedAs, "launchedAs");
  }

  /**
   * Returns the session that a whole layout shall have.
   *
   * @param owner who launches it
   * @param sessionName the stored name that is requested for it
   * @param layout the layout
   */
  public static ExpectedSession of(Owner owner, String sessionName, LayoutConfig layout) {
    LayoutKey key = new LayoutKey(owner, layout.layoutName(), sessionName);
    return new ExpectedSession(key, layout.layoutTabs(), true, Optional.empty());
  }

  /** Returns what was launched for a layout that is not in the file any more. */
  public static ExpectedSession notInFile(LayoutKey key) {
    return new ExpectedSession(key, List.of(), true, Optional.empty());
  }

  /** Returns this session with only some of the layout's tabs asked about. */
  public ExpectedSession partly() {
    return new ExpectedSession(key, tabs, false, launchedAs);
  }

  /** Returns this session as the one that is known by this stored name, and no other. */
  public ExpectedSession launchedAs(String storedName) {
    return new ExpectedSession(key, tabs, whole, Optional.of(storedName));
  }

  /** Returns what there is of it. */
  FoundLayout in(SessionFinder finder) {
    FoundLayout found = finder.find(key);
    return launchedAs.isPresent() ? found.launchedAs(launchedAs.get()) : found;
  }

  /** Returns the stored name that is requested for it. */
  public String sessionName() {
    return key.requestedName();
  }
}
