package dev.sessions.api.find;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers which sessions belong to a layout, and which pane is a tab, from one snapshot. Marks
 * decide: the owner, and the name that was requested. What a session, a window or a pane is called
 * or where it is does not matter. The cost of all answers together is linear in the snapshot.
 */
public final class SessionFinder {
  private final Snapshot snapshot;
  private final Predicate<Owner> gone;
  private final Map<String, List<SessionSnapshot>> sessions = new HashMap<>();
  private final Map<String, Map<String, List<PlacedPane>>> panes = new HashMap<>();
  private final Map<String, List<EndedTab>> ended = new HashMap<>();

  private SessionFinder(Snapshot snapshot, Predicate<Owner> gone) {
    this.snapshot = Objects.requireNonNull(snapshot, "snapshot");
    this.gone = Objects.requireNonNull(gone, "gone");
    for (SessionSnapshot session : snapshot.sessions()) {
      Optional<LayoutKey> key = LayoutKey.of(session);
      if (key.isPresent()) {
        add(sessions, key.get().requestedName(), session);
      }
      for (WindowSnapshot window : session.windows()) {
        for (PaneSnapshot pane : window.panes()) {
          if (pane.identity().isPresent()) {
            add(PlacedPane.of(session, window, pane), pane.identity().get());
          }
        }
      }
    }
    for (EndedTab tab : snapshot.ended()) {
      add(ended, tab.identity().requestedName(), tab);
    }
  }

  /** Returns a finder that takes every owner for one that exists. */
  public static SessionFinder of(Snapshot snapshot) {
    return of(snapshot, owner -> false);
  }

  /**
   * Returns a finder.
   *
   * @param snapshot what runs, and what is recorded
   * @param gone whether an owner exists no more, such as a layouts file that was moved or deleted:
   *     what it launched belongs to any owner that has a layout of the same name and asks for the
   *     same session name
   */
  public static SessionFinder of(Snapshot snapshot, Predicate<Owner> gone) {
    return new SessionFinder(snapshot, gone);
  }

  /** A window that several sessions share has its panes once, with each of their places. */
  private void add(PlacedPane placed, PaneIdentity identity) {
    Map<String, List<PlacedPane>> byId = panes.get(identity.requestedName());
    if (byId == null) {
      byId = new LinkedHashMap<>();
      panes.put(identity.requestedName(), byId);
    }
    add(byId, placed.pane().id(), placed);
  }

  private static <T> void add(Map<String, List<T>> lists, String key, T element) {
    List<T> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>();
      lists.put(key, list);
    }
    list.add(element);
  }

  /** Returns the snapshot that is searched. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Returns everything of a layout of an owner. */
  public FoundLayout find(LayoutKey key) {
    List<FoundSession> found = new ArrayList<>();
    for (SessionSnapshot session : sessions.getOrDefault(key.requestedName(), List.of())) {
      if (isOf(key, LayoutKey.of(session).orElseThrow())) {
        found.add(new FoundSession(session));
      }
    }
    List<PlacedPane> guests = new ArrayList<>();
    for (List<PlacedPane> places : panes.getOrDefault(key.requestedName(), Map.of()).values()) {
      PaneIdentity identity = places.get(0).pane().identity().orElseThrow();
      if (isOf(key, LayoutKey.of(identity))) {
        addPane(found, guests, identity, places);
      }
    }
    List<EndedTab> over = new ArrayList<>();
    for (EndedTab tab : ended.getOrDefault(key.requestedName(), List.of())) {
      if (isOf(key, LayoutKey.of(tab))) {
        addEnded(found, over, tab);
      }
    }
    return new FoundLayout(key, found, guests, over);
  }

  /** Returns a session with its tabs wherever they are now; empty if it was not launched. */
  public Optional<FoundSession> find(SessionSnapshot session) {
    Optional<LayoutKey> key = LayoutKey.of(session);
    return key.isEmpty()
        ? Optional.empty()
        : find(key.get()).sessions().stream()
            .filter(each -> each.session().id().equals(session.id()))
            .findFirst();
  }

  private boolean isOf(LayoutKey key, LayoutKey mark) {
    return mark.layoutName().equals(key.layoutName())
        && (mark.owner().equals(key.owner()) || gone.test(mark.owner()));
  }

  private static void addPane(
      List<FoundSession> found,
      List<PlacedPane> guests,
      PaneIdentity identity,
      List<PlacedPane> places) {
    FoundSession home = home(found, identity, places);
    if (home == null) {
      guests.add(places.get(0));
    } else {
      home.add(places);
    }
  }

  /**
   * The session that it was launched into. Several have that name if a person renamed one: then it
   * is the one where it is, or that has others of its launch; otherwise the session where it is.
   */
  private static @Nullable FoundSession home(
      List<FoundSession> found, PaneIdentity identity, List<PlacedPane> places) {
    FoundSession launched = null;
    FoundSession place = null;
    int candidates = 0;
    for (FoundSession each : found) {
      boolean isInto = each.isLaunchedAs(identity.sessionName());
      boolean isThere = places.stream().anyMatch(placed -> isIn(each, placed));
      if (isInto && isThere) {
        return each;
      }
      if (isInto) {
        candidates++;
        launched = launched == null || each.hasLaunch(identity) ? each : launched;
      }
      if (isThere && place == null) {
        place = each;
      }
    }
    boolean isSure = candidates == 1 || (launched != null && launched.hasLaunch(identity));
    return isSure || place == null ? launched : place;
  }

  private static boolean isIn(FoundSession session, PlacedPane placed) {
    return placed.session().id().equals(session.session().id());
  }

  private static void addEnded(List<FoundSession> found, List<EndedTab> over, EndedTab tab) {
    FoundSession launched = null;
    for (FoundSession each : found) {
      boolean isInto = each.isLaunchedAs(tab.sessionName());
      if (isInto && (launched == null || each.hasLaunch(tab.identity()))) {
        launched = each;
      }
    }
    if (launched == null) {
      over.add(tab);
    } else {
      launched.add(tab);
    }
  }

  /** Returns what an owner has launched, each once: what runs first, then what is recorded. */
  public Set<LayoutKey> launchedBy(Owner owner) {
    Set<LayoutKey> keys = new LinkedHashSet<>();
    for (SessionSnapshot session : snapshot.sessions()) {
      LayoutKey.of(session).ifPresent(keys::add);
      for (WindowSnapshot window : session.windows()) {
        for (PaneSnapshot pane : window.panes()) {
          pane.identity().map(LayoutKey::of).ifPresent(keys::add);
        }
      }
    }
    for (EndedTab tab : snapshot.ended()) {
      keys.add(LayoutKey.of(tab));
    }
    keys.removeIf(key -> !key.owner().equals(owner));
    return keys;
  }

  /**
   * Returns the sessions that a person means by a name: the one that has it now; if none has, those
   * that were launched under it.
   *
   * @param storedName the name as the multiplexer stores it
   */
  public List<SessionSnapshot> named(String storedName) {
    Optional<SessionSnapshot> exact = snapshot.session(storedName);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    List<SessionSnapshot> launched = new ArrayList<>();
    for (SessionSnapshot session : snapshot.sessions()) {
      if (session.launchedAs().equals(Optional.of(storedName))) {
        launched.add(session);
      }
    }
    return launched;
  }

  /**
   * Returns everything of each of these layouts, in their order. If nothing is marked with a layout
   * that shares its session name with another one here, it may have been merged into the session of
   * that one: then it is what there is of the other.
   */
  public List<FoundLayout> findAll(Collection<LayoutKey> keys) {
    List<FoundLayout> all = new ArrayList<>();
    Map<String, FoundLayout> byName = new HashMap<>();
    for (LayoutKey key : keys) {
      FoundLayout found = find(key);
      all.add(found);
      if (!found.isEmpty()) {
        byName.putIfAbsent(nameOf(key), found);
      }
    }
    all.replaceAll(
        found ->
            found.isEmpty() && byName.containsKey(nameOf(found.key()))
                ? byName.get(nameOf(found.key())).as(found.key())
                : found);
    return all;
  }

  private static String nameOf(LayoutKey key) {
    return key.owner().id() + " " + key.requestedName();
  }
}
