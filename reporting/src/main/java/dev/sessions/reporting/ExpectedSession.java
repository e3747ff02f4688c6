package dev.sessions.reporting;

import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.find.LayoutKey;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Owner;
import java.util.Collection;
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
 * @param sessionId the id of that session, if it is known: it decides between two of one name
 */
public record ExpectedSession(
    LayoutKey key,
    List<ExpectedTab> tabs,
    boolean whole,
    Optional<String> launchedAs,
    Optional<String> sessionId) {

  /** Checks the session. */
  public ExpectedSession {
    Objects.requireNonNull(key, "key");
    tabs = List.copyOf(tabs);
    Objects.requireNonNull(launchedAs, "launchedAs");
    Objects.requireNonNull(sessionId, "sessionId");
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
    return new ExpectedSession(
        key, ExpectedTab.of(layout), true, Optional.empty(), Optional.empty());
  }

  /** Returns what was launched for a layout that is not in the file any more. */
  public static ExpectedSession notInFile(LayoutKey key) {
    return new ExpectedSession(key, List.of(), true, Optional.empty(), Optional.empty());
  }

  /**
   * Returns one session as it was launched, to report exactly the tabs that were seen in it.
   *
   * @param key what it was launched for
   * @param storedName the name that it is known by since its launch
   * @param id its id; empty if it does not run
   * @param tabNames its tabs
   */
  public static ExpectedSession launched(
      LayoutKey key, String storedName, Optional<String> id, Collection<String> tabNames) {
    List<ExpectedTab> tabs = tabNames.stream().map(ExpectedTab::launched).toList();
    return new ExpectedSession(key, tabs, false, Optional.of(storedName), id);
  }

  /** Returns this session with only some of the layout's tabs asked about. */
  public ExpectedSession partly() {
    return new ExpectedSession(key, tabs, false, launchedAs, sessionId);
  }

  /**
   * Returns this session as the one that is known by this stored name, and no other.
   *
   * @param storedName the name that it is known by since its launch
   * @param id the id that it had after its launch; empty if it is not known
   */
  public ExpectedSession launchedAs(String storedName, Optional<String> id) {
    return new ExpectedSession(key, tabs, whole, Optional.of(storedName), id);
  }

  /** Returns which of what there is of its layout it is. */
  FoundLayout of(FoundLayout found) {
    return launchedAs.isPresent() ? found.launchedAs(launchedAs.get(), sessionId) : found;
  }

  /** Returns the stored name that is requested for it. */
  public String sessionName() {
    return key.requestedName();
  }
}
