package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowRef;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.backend.tmux.syntax.TmuxText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compiles the commands that end sessions, windows and panes. Each command runs in one server life
 * only, and prints the id of what it ends if that exists. The server serves other clients after
 * every {@value LaunchScript#GROUP_SIZE} windows, because some builds of tmux start a program for
 * each window that ends.
 */
public final class KillCompiler {
  private final String serverId;
  private final String tag;
  private final List<String> lines = new ArrayList<>();
  private int ended;

  /**
   * Creates a compiler of one kill.
   *
   * @param serverId the server life that the ids are of
   * @param tag the first word of each line that is printed
   */
  public KillCompiler(String serverId, String tag) {
    this.serverId = serverId;
    this.tag = tag;
  }

  /** Returns the first word of each line that the commands print; an id follows it. */
  public String tag() {
    return tag;
  }

  /**
   * Returns the commands that end what is referred to. A session of many windows is ended window by
   * window, except for windows that other sessions have too, which live on there.
   *
   * @param what what to end, in this order; the session around this program comes last
   * @param sessions the sessions of the last snapshot
   * @param around whether this program runs in a session, which is then ended at once: the program
   *     would not live to end the rest of it
   */
  public String commands(
      List<Ref> what, List<SessionSnapshot> sessions, Predicate<SessionSnapshot> around) {
    Map<String, SessionSnapshot> byId = new HashMap<>();
    sessions.forEach(session -> byId.put(session.id(), session));
    Set<String> shared = shared(sessions);
    lines.add(
        TmuxText.onlyOn(serverId, "display-message -p " + TmuxText.word(tag + " same"))
            + " "
            + TmuxText.block("display-message -p " + TmuxText.word(tag + " other")));
    List<Ref> last = new ArrayList<>();
    for (Ref ref : what) {
      if (!isId(ref)) {
        continue;
      }
      SessionSnapshot session = ref instanceof SessionRef ? byId.get(ref.id()) : null;
      if (session != null && around.test(session)) {
        last.add(ref);
      } else {
        if (session != null) {
          endWindows(session, shared);
        }
        end(ref, 1);
      }
    }
    last.forEach(ref -> end(ref, 1));
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /**
   * Returns whether the id has the form of tmux's ids; any other text could be a target with
   * another meaning.
   */
  private static boolean isId(Ref ref) {
    String sign = ref instanceof SessionRef ? "\\$" : ref instanceof WindowRef ? "@" : "%";
    return ref.id().matches(sign + "\\d{1,9}");
  }

  private static Set<String> shared(List<SessionSnapshot> sessions) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (SessionSnapshot session : sessions) {
      Set<String> own = new HashSet<>();
      session.windows().forEach(window -> own.add(window.id()));
      for (String id : own) {
        if (!seen.add(id)) {
          shared.add(id);
        }
      }
    }
    return shared;
  }

  private void endWindows(SessionSnapshot session, Set<String> shared) {
    int left = session.windows().size();
    for (WindowSnapshot window : session.windows()) {
      if (left > LaunchScript.GROUP_SIZE && !shared.contains(window.id())) {
        yieldBefore(1);
        lines.add(TmuxText.onlyOn(serverId, killWindow(session, window)));
        left--;
      }
    }
    yieldBefore(left - 1);
  }

  private void end(Ref ref, int windows) {
    yieldBefore(windows);
    String kind =
        ref instanceof SessionRef ? "session" : ref instanceof WindowRef ? "window" : "pane";
    String target = TmuxText.word(ref.id() + (ref instanceof SessionRef ? ":" : ""));
    String there = "display-message -p " + TmuxText.word(tag + " " + ref.id().replace("%", "%%"));
    String kill = "kill-" + kind + " -t " + TmuxText.word(ref.id());
    lines.add(
        TmuxText.onlyOn(
            serverId,
            "if-shell -F -t "
                + target
                + " "
                + TmuxText.word("#{==:#{" + kind + "_id}," + ref.id() + "}")
                + " "
                + TmuxText.block(there + " ; " + kill)));
  }

  /** Adds a pause for other clients if more windows would end than one group may have. */
  private void yieldBefore(int more) {
    if (ended > 0 && ended + more > LaunchScript.GROUP_SIZE) {
      lines.add(LaunchCompiler.YIELD);
      ended = 0;
    }
    ended += more;
  }

  private static String killWindow(SessionSnapshot session, WindowSnapshot window) {
    return TmuxText.onlyIf(
        window.id(), "session_id", session.id(), "kill-window -t " + TmuxText.word(window.id()));
  }
}
