package dev.sessions.backend.fake;

import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A window.
 *
 * @param id unique in the server life
 * @param index its position in its session, from 0
 * @param name its current name
 * @param panes at least one, in their order
 */
record FakeWindow(String id, int index, String name, List<FakePane> panes) {

  FakeWindow {
    panes = List.copyOf(panes);
  }

  FakeWindow renamed(String newName) {
    return new FakeWindow(id, index, newName, panes);
  }

  /** Returns this window at another position. */
  FakeWindow at(int other) {
    return new FakeWindow(id, other, name, panes);
  }

  /** Returns the first pane that a launch created, otherwise the first one. */
  FakePane command() {
    return panes.stream()
        .filter(pane -> pane.identity().isPresent())
        .findFirst()
        .orElseGet(() -> panes.get(0));
  }

  Optional<FakePane> pane(String paneId) {
    return panes.stream().filter(pane -> pane.id().equals(paneId)).findFirst();
  }

  /** Returns this window with a changed pane in the place of the one with its id. */
  FakeWindow with(FakePane changed) {
    return withPanes(
        panes.stream().map(pane -> pane.id().equals(changed.id()) ? changed : pane).toList());
  }

  /** Returns this window without a pane, or empty if that was its last one. */
  Optional<FakeWindow> without(String paneId) {
    List<FakePane> left = panes.stream().filter(pane -> !pane.id().equals(paneId)).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(withPanes(left));
  }

  FakeWindow split(FakePane added) {
    List<FakePane> more = new ArrayList<>(panes);
    more.add(added);
    return withPanes(more);
  }

  private FakeWindow withPanes(List<FakePane> others) {
    return new FakeWindow(id, index, name, others);
  }

  WindowSnapshot snapshot(boolean active) {
    return WindowSnapshot.builder(id, index, name)
        .active(active)
        .panes(panes.stream().map(FakePane::snapshot).toList())
        .build();
  }
}
