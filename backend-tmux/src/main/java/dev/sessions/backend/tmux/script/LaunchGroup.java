package dev.sessions.backend.tmux.script;

import dev.sessions.api.spi.LaunchAction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Launches that share one client, because a client costs as much as a window.
 *
 * <p>Only new sessions of one batch each share a client: each is a line of its own, which tmux
 * stops without touching the others. A window that closes with its command stays open until its
 * launch is complete, so such launches go alone and do not wait for each other.
 *
 * @param scripts the launches, in their order
 */
public record LaunchGroup(List<LaunchScript> scripts) {
  /**
   * A name that tmux's messages repeat unchanged, so that each message can be assigned to its
   * launch.
   */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

  /** Copies the list. */
  public LaunchGroup {
    scripts = List.copyOf(scripts);
  }

  /** Divides launches into groups; the first is small, so that the server gets work soon. */
  public static List<LaunchGroup> of(List<LaunchScript> scripts) {
    List<LaunchGroup> groups = new ArrayList<>();
    List<LaunchScript> group = new ArrayList<>();
    int windows = 0;
    for (LaunchScript script : scripts) {
      int count = script.createdTabs().size();
      int most = groups.isEmpty() ? LaunchScript.GROUP_SIZE : LaunchScript.BATCH_SIZE;
      if (!group.isEmpty()
          && !(shares(group.get(0)) && shares(script) && windows + count <= most)) {
        groups.add(new LaunchGroup(group));
        group.clear();
        windows = 0;
      }
      group.add(script);
      windows += count;
    }
    if (!group.isEmpty()) {
      groups.add(new LaunchGroup(group));
    }
    return groups;
  }

  private static boolean shares(LaunchScript script) {
    return script.step().action() == LaunchAction.CREATE
        && !script.step().exitMode().closesWindow()
        && script.create().size() == 1
        && PLAIN.matcher(script.step().sessionName()).matches();
  }

  /**
   * Returns the batches of launches that share a client as one. The server serves its other clients
   * before another {@value LaunchScript#GROUP_SIZE} windows are created.
   */
  public static Batch combined(List<LaunchScript> scripts) {
    List<String> lines = new ArrayList<>();
    int windows = 0;
    for (LaunchScript script : scripts) {
      int count = script.createdTabs().size();
      if (windows > 0 && windows + count > LaunchScript.GROUP_SIZE) {
        lines.add(LaunchCompiler.YIELD);
        windows = 0;
      }
      windows += count;
      script.create().forEach(batch -> lines.addAll(batch.lines()));
    }
    return new Batch(lines);
  }
}
