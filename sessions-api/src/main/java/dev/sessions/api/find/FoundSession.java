package dev.sessions.api.find;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A session of a layout, with the panes of its tabs wherever they are now. */
public final class FoundSession {
  private final SessionSnapshot session;
  private final Map<String, List<PlacedPane>> tabs = new LinkedHashMap<>();
  private final List<EndedTab> ended = new ArrayList<>();

  FoundSession(SessionSnapshot session) {
    this.session = session;
  }

  void add(PlacedPane placed) {
    add(tabs, placed);
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

  /** Returns the panes of its tabs that a person moved to other sessions. */
  public List<PlacedPane> elsewhere() {
    List<PlacedPane> moved = new ArrayList<>();
    for (List<PlacedPane> panes : tabs.values()) {
      for (PlacedPane placed : panes) {
        if (!placed.session().id().equals(session.id())) {
          moved.add(placed);
        }
      }
    }
    return moved;
  }
}
