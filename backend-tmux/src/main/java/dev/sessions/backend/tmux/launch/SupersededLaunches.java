package dev.sessions.backend.tmux.launch;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which earlier launches are superseded by new ones, so that their records are deleted:
 * those of the same owner and requested name whose session does not run any more, and those of a
 * session that was replaced, whoever launched it.
 */
final class SupersededLaunches {
  private final Map<String, Set<String>> launched = new HashMap<>();
  private final Set<String> replaced = new HashSet<>();
  private final Set<String> running = new HashSet<>();

  /**
   * Determines what was launched and what still runs.
   *
   * @param steps the steps that were launched, without merges
   * @param snapshot a snapshot from after the launch
   */
  SupersededLaunches(List<LaunchStep> steps, ServerSnapshot snapshot) {
    for (LaunchStep step : steps) {
      launched
          .computeIfAbsent(key(step.owner().id(), step.requestedName()), key -> new HashSet<>())
          .add(step.launchedAs());
      if (step.action() == LaunchAction.REPLACE) {
        replaced.add(step.launchedAs());
      }
    }
    for (SessionSnapshot session : snapshot.visible().sessions()) {
      Optional<String> name = session.launchedAs();
      if (name.isPresent() && session.owner().isPresent()) {
        running.add(key(session.owner().get().id(), name.get()));
      }
    }
  }

  /** Returns whether an earlier launch is superseded. */
  boolean test(RunContents launch) {
    String owner = launch.owner().id();
    boolean runs = running.contains(key(owner, launch.launchedAs()));
    Set<String> names = launched.get(key(owner, launch.requested()));
    if (names != null) {
      return names.contains(launch.launchedAs()) || !runs;
    }
    return replaced.contains(launch.launchedAs()) && !runs;
  }

  /** Returns a key for both; an owner's id has no blanks. */
  private static String key(String ownerId, String name) {
    return ownerId + " " + name;
  }
}
