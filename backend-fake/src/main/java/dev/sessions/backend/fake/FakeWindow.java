package dev.sessions.backend.fake;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.WindowIdentity;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A window.
 *
 * @param id unique in the server life
 * @param index its place in its session, from 0
 * @param name its name now
 * @param identity what a launch marked it with; empty where a person made it
 * @param panes at least one; the first one holds the window's command
 */
record FakeWindow(
    String id, int index, String name, Optional<WindowIdentity> identity, List<FakePane> panes) {

  FakeWindow {
    panes = List.copyOf(panes);
  }

  FakeWindow renamed(String newName) {
    return new FakeWindow(id, index, newName, identity, panes);
  }

  /** Returns the pane that holds the window's command. */
  FakePane command() {
    return panes.get(0);
  }

  FakeWindow withCommand(FakePane changed) {
    List<FakePane> after = new ArrayList<>(panes);
    after.set(0, changed);
    return new FakeWindow(id, index, name, identity, after);
  }

  /** Returns whether it asks for Enter to run its command again. */
  boolean asksToRestart() {
    return identity.filter(mark -> mark.exitMode() == ExitMode.TERMINATE).isPresent()
        && commandEnd().isPresent();
  }

  FakeWindow split(FakePane added) {
    List<FakePane> more = new ArrayList<>(panes);
    more.add(added);
    return new FakeWindow(id, index, name, identity, more);
  }

  /** Returns how the window's command ended, or empty while it runs. */
  Optional<CommandEnd> commandEnd() {
    return command().end();
  }

  /** Returns this window after the end of its command, or empty where it closes then. */
  Optional<FakeWindow> commandEnded(CommandEnd end) {
    boolean stays = identity.filter(mark -> mark.exitMode() != ExitMode.KILL_WINDOW).isPresent();
    return stays ? Optional.of(withCommand(command().ended(end))) : Optional.empty();
  }

  WindowSnapshot snapshot(boolean active) {
    return WindowSnapshot.builder(id, index, name)
        .active(active)
        .identity(identity.orElse(null))
        .state(command().state())
        .panes(panes.stream().map(FakePane::snapshot).toList())
        .build();
  }
}
