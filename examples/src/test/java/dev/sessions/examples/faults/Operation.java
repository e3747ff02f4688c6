package dev.sessions.examples.faults;

import static dev.sessions.examples.endtoend.Workplace.layout;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.conflict.ConflictPolicy;
import java.util.List;
import java.util.stream.IntStream;

/** What the tool does when the fault comes, and to what. */
enum Operation {
  FIRST_LAUNCH("first launch", ConflictPolicy.ERROR, false),
  LAUNCH("launch", ConflictPolicy.ERROR, false),
  LONG_LAUNCH("launch of 27 windows", ConflictPolicy.ERROR, false),
  LAUNCH_OF_BATCHES("launch of 201 windows", ConflictPolicy.ERROR, false),
  LAUNCH_OF_TWO("launch of two", ConflictPolicy.ERROR, false),
  RESTART("restart", ConflictPolicy.RESTART, true),
  MERGE_OVERWRITE("mergeOverwrite", ConflictPolicy.MERGE_OVERWRITE, true),
  MERGE_SKIP("mergeSkip", ConflictPolicy.MERGE_SKIP, true),
  KILL("kill", ConflictPolicy.ERROR, true);

  private final String words;
  private final ConflictPolicy policy;
  private final boolean onExisting;

  Operation(String words, ConflictPolicy policy, boolean onExisting) {
    this.words = words;
    this.policy = policy;
    this.onExisting = onExisting;
  }

  String words() {
    return words;
  }

  ConflictPolicy policy() {
    return policy;
  }

  /** Returns whether the session is there before. */
  boolean onExisting() {
    return onExisting;
  }

  /** Returns whether no server runs before, and so nothing of the user's. */
  boolean startsServer() {
    return this == FIRST_LAUNCH;
  }

  /** Returns the layouts that are launched; the first one is {@code dev}. */
  List<LayoutConfig> layouts() {
    LayoutConfig dev = layout("dev", "a", "b");
    return switch (this) {
      case LAUNCH_OF_TWO -> List.of(dev, layout("dev2", "c"));
      // More than tmux makes before it lets its other clients in.
      case LONG_LAUNCH -> List.of(windows(27));
      // More than one client makes.
      case LAUNCH_OF_BATCHES -> List.of(windows(201));
      default -> List.of(dev);
    };
  }

  private static LayoutConfig windows(int count) {
    return layout(
        "dev",
        IntStream.range(0, count)
            .mapToObj(i -> String.format("w%03d=>exec sleep 600", i))
            .toArray(String[]::new));
  }

  boolean merges() {
    return this == MERGE_OVERWRITE || this == MERGE_SKIP;
  }

  /** Returns the command line of the tool that does this with a layouts file. */
  List<String> commandLine(String file) {
    return this == KILL ? List.of("kill", file) : List.of("run", file, "-c", policy.word());
  }
}
