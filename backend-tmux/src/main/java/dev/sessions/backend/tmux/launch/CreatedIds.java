package dev.sessions.backend.tmux.launch;

import dev.sessions.backend.support.host.ServerLife;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.script.Batch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects what a launch's tagged lines report: the ids of what was created, and the stages that it
 * has reached.
 */
final class CreatedIds {
  private static final String SETTLED = "off,0";

  private final String run;
  private final Map<Integer, String> windows = new TreeMap<>();
  private final Set<String> stages = new HashSet<>();
  private final List<String> clients = new ArrayList<>();
  private final List<Long> replacedPids = new ArrayList<>();
  private Optional<String> server = Optional.empty();
  private Optional<String> session = Optional.empty();
  private boolean settled = true;
  private boolean serverIsHere = true;
  private ClosedPanes replacedProcesses = ClosedPanes.NONE;

  CreatedIds(String run) {
    this.run = run;
  }

  void read(TmuxAnswer answer) {
    // Other lines come from the user's hooks and configuration.
    answer.lines().stream()
        .filter(line -> line.startsWith(run + " "))
        .map(line -> line.substring(run.length() + 1))
        .forEach(this::readTag);
  }

  private void readTag(String tag) {
    String[] word = tag.split(" ");
    if (word[0].equals("window") && word.length == 6) {
      windows.put(Integer.parseInt(word[1]), word[4]);
      if (server.isEmpty()) {
        // Checked at once: a server that ends later was still one of this host.
        serverIsHere = ServerLife.isHere(word[2]);
      }
      server = Optional.of(word[2]);
      session = Optional.of(word[3]);
      settled = settled && word[5].equals(SETTLED);
    } else if (word[0].equals("client")) {
      clients.add(tag.substring("client ".length()));
    } else if (word[0].equals("old") && word.length == 2) {
      if (!word[1].equals("-")) {
        replacedPids.add(Long.parseLong(word[1]));
      }
    } else {
      stages.add(word[0]);
    }
  }

  /**
   * Returns whether no window needs the {@linkplain
   * dev.sessions.backend.tmux.script.LaunchScript#settle() batch} that changes its options.
   */
  boolean settled() {
    return settled;
  }

  boolean reached(String stage) {
    return stages.contains(stage);
  }

  Optional<String> server() {
    return server;
  }

  /** Returns whether the server was a process of this host when it answered. */
  boolean serverIsHere() {
    return serverIsHere;
  }

  Optional<String> session() {
    return session;
  }

  /** Returns the ids of the windows that were created, by the number of their tab. */
  Map<Integer, String> windows() {
    return windows;
  }

  /** Returns the processes of the panes that the launch replaces. */
  List<Long> replacedPids() {
    return replacedPids;
  }

  /** Sets the processes that have to end before the new commands begin. */
  void replaces(ClosedPanes old) {
    replacedProcesses = old;
  }

  /** Returns the processes that have to end before the new commands begin. */
  ClosedPanes replacedProcesses() {
    return replacedProcesses;
  }

  /** Returns the ids by the names of their references in a batch. */
  Map<String, List<String>> references() {
    Map<String, List<String>> references = new TreeMap<>();
    server.ifPresent(id -> references.put(Batch.SERVER, List.of(id)));
    session.ifPresent(id -> references.put(Batch.SESSION, List.of(id)));
    windows.forEach((number, id) -> references.put(Batch.window(number), List.of(id)));
    references.put(Batch.CLIENT, List.copyOf(clients));
    return references;
  }
}
