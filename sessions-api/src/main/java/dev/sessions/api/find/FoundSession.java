package dev.sessions.api.find;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session of a layout, with the panes of its tabs wherever they are now. */
public final class FoundSession {
  private final SessionSnapshot session;
  private final Set<String> launches = new HashSet<>();
  private final Map<String, List<PlacedPane>> tabs = new LinkedHashMap<>();
  private final List<PlacedPane> outliving = new ArrayList<>();
  private final List<EndedTab> ended = new ArrayList<>();

  FoundSession(SessionSnapshot session) {
    this.session = session;
    for (WindowSnapshot window : session.windows()) {
      for (PaneSnapshot pane : window.panes()) {
        pane.identity().ifPresent(identity -> launches.add(identity.launch()));
      }
    }
  }

  /** Returns whether it was launched under this stored name. */
  boolean isLaunchedAs(String storedName) {
    return session.launchedAs().equals(Optional.of(storedName));
  }

  /** Returns whether panes of the same launch are in it: of two of one name that decides. */
  boolean hasLaunch(PaneIdentity identity) {
    return !identity.launch().isEmpty() && launches.contains(identity.launch());
  }

  /** Adds a pane with all its places: a window may be in several sessions. */
  void add(List<PlacedPane> places) {
    PlacedPane placed = places.get(0);
    boolean endsWithSession = true;
    for (PlacedPane place : places) {
      if (place.session().id().equals(session.id())) {
        placed = place;
      } else {
        endsWithSession = false;
      }
    }
    add(tabs, placed);
    if (!endsWithSession) {
      outliving.add(placed);
    }
  }

  /** Adds a pane to those of its tab. */
  static void add(Map<String, List<PlacedPane>> tabs, PlacedPane placed) {
    String tab = placed.pane().identity().orElseThrow().tabName();
    List<PlacedPane> panes = tabs.get(tab);
    if (panes == null) {
      panes = new ArrayList<>();
      tabs.put(tab, panes);
    }
    panes.add(placed);
  }

  void add(EndedTab tab) {
    ended.add(tab);
  }

  /** Returns the session. */
  public SessionSnapshot session() {
    return session;
  }

  /** Returns the panes of its tabs by the tabs' names, also those in other sessions. */
  public Map<String, List<PlacedPane>> tabs() {
    return Collections.unmodifiableMap(tabs);
  }

  /** Returns what is recorded of its tabs whose panes are gone. */
  public List<EndedTab> ended() {
    return List.copyOf(ended);
  }

  /**
   * Returns the panes of its tabs that do not end with it: a person moved them to other sessions,
   * or another session has their window too.
   */
  public List<PlacedPane> outliving() {
    return List.copyOf(outliving);
  }
}
