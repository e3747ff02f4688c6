package dev.sessions.api.find;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PlacedPane;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything of one layout of one owner: its sessions, its panes in others' sessions, records. */
public final class FoundLayout {
  private final LayoutKey key;
  private final List<FoundSession> sessions;
  private final List<PlacedPane> guests;
  private final List<EndedTab> ended;

  FoundLayout(
      LayoutKey key, List<FoundSession> sessions, List<PlacedPane> guests, List<EndedTab> ended) {
    this.key = key;
    this.sessions = List.copyOf(sessions);
    this.guests = List.copyOf(guests);
    this.ended = List.copyOf(ended);
  }

  /** Returns what was searched for. */
  public LayoutKey key() {
    return key;
  }

  /** Returns its sessions, in the multiplexer's order, whatever they are called now. */
  public List<FoundSession> sessions() {
    return sessions;
  }

  /**
   * Returns the session that a policy is about: the only one, or of several the one that has the
   * requested name; empty if there is none or that cannot be decided.
   */
  public Optional<FoundSession> session() {
    if (sessions.size() == 1) {
      return Optional.of(sessions.get(0));
    }
    for (FoundSession found : sessions) {
      if (found.session().name().equals(key.requestedName())) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns its panes that belong to none of its sessions: they were merged into another's session,
   * or moved there, and their own session is gone.
   */
  public List<PlacedPane> guests() {
    return guests;
  }

  /** Returns {@link #guests} by the tabs' names. */
  public Map<String, List<PlacedPane>> guestTabs() {
    Map<String, List<PlacedPane>> tabs = new LinkedHashMap<>();
    guests.forEach(placed -> FoundSession.add(tabs, placed));
    return Collections.unmodifiableMap(tabs);
  }

  /** Returns what is recorded of tabs whose panes and whose session are gone. */
  public List<EndedTab> ended() {
    return ended;
  }

  /**
   * Returns what of it was launched into one session.
   *
   * @param launchedAs the stored name that the session is known by, see {@link
   *     dev.sessions.api.spi.LaunchStep#launchedAs}
   */
  public FoundLayout launchedAs(String launchedAs) {
    return new FoundLayout(
        key,
        sessions.stream()
            .filter(each -> each.session().launchedAs().equals(Optional.of(launchedAs)))
            .toList(),
        guests.stream()
            .filter(each -> each.pane().identity().orElseThrow().sessionName().equals(launchedAs))
            .toList(),
        ended.stream().filter(each -> each.sessionName().equals(launchedAs)).toList());
  }

  /**
   * Returns what of it was launched into one session. A person who renames a session makes room for
   * another that is launched under the same name: then the one of this id counts, if it runs.
   *
   * @param launchedAs the stored name that the session is known by
   * @param sessionId the id that the session had after its launch; empty if it is not known
   */
  public FoundLayout launchedAs(String launchedAs, Optional<String> sessionId) {
    FoundLayout all = launchedAs(launchedAs);
    List<FoundSession> one =
        all.sessions.stream()
            .filter(each -> sessionId.equals(Optional.of(each.session().id())))
            .toList();
    return one.isEmpty() ? all : new FoundLayout(key, one, all.guests, all.ended);
  }

  /** Returns the same as what there is of another layout. */
  FoundLayout as(LayoutKey other) {
    return new FoundLayout(other, sessions, guests, ended);
  }

  /** Returns whether nothing of it runs and nothing is recorded. */
  public boolean isEmpty() {
    return sessions.isEmpty() && guests.isEmpty() && ended.isEmpty();
  }
}
