package dev.sessions.backend.tmux.script;

import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.SessionRef;
import dev.sessions.api.spi.WindowAction;
import dev.sessions.api.spi.WindowStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles launch steps.
 *
 * <p>A new session is built under a staging name in batches of bounded size, so that other clients
 * of the server never wait long. Every window that is made prints a tagged line with its ids. The
 * last batch addresses windows and session by these ids alone: it marks them, and gives the session
 * its name in the same sequence, so that the session appears whole or not at all.
 */
public final class LaunchCompiler {
  private final NamingRule naming;
  private final RunFile launcher;

  /**
   * Makes a compiler.
   *
   * @param naming how the server stores names
   * @param path the search path that commands get
   * @param shell the shell that runs the commands
   */
  public LaunchCompiler(NamingRule naming, String path, String shell) {
    this.naming = naming;
    this.launcher = Launcher.file(path, shell);
  }

  /** Compiles a step whose files go to the given folder. */
  public LaunchScript compile(LaunchStep step, RunFolder folder) {
    return new LaunchScript(
        step, folder, files(step), createBatches(step, folder), finishBatch(step, folder));
  }

  private List<RunFile> files(LaunchStep step) {
    List<RunFile> files = new ArrayList<>();
    files.add(launcher);
    files.add(RunContents.of(step).file());
    for (int number : LaunchScript.made(step)) {
      files.add(new RunFile(RunFolder.command(number), step.windows().get(number).tab().command()));
      // Made here, so that they are nobody else's to read whatever the umask in the window is.
      files.add(new RunFile(number + RunFolder.CODE, ""));
      files.add(new RunFile(number + RunFolder.START, ""));
    }
    return files;
  }

  private List<Batch> createBatches(LaunchStep step, RunFolder folder) {
    List<Batch> batches = new ArrayList<>();
    List<Integer> made = LaunchScript.made(step);
    for (int from = 0; from < made.size(); from += LaunchScript.BATCH_SIZE) {
      List<String> lines = new ArrayList<>();
      for (int number : made.subList(from, Math.min(from + LaunchScript.BATCH_SIZE, made.size()))) {
        lines.add(createLine(step, folder, number, from));
      }
      if (step.action() == LaunchAction.REPLACE && from + LaunchScript.BATCH_SIZE >= made.size()) {
        lines.add(listClients(step, folder));
      }
      batches.add(new Batch(lines));
    }
    return batches;
  }

  private static String listClients(LaunchStep step, RunFolder folder) {
    String command =
        "list-clients -t "
            + TmuxText.word(step.existing().orElseThrow().sessionId() + ":")
            + " -F "
            + TmuxText.word(folder.name() + " client #{client_name}");
    return guarded(step.existing().orElseThrow(), command, folder.name() + " stale");
  }

  private static String createLine(LaunchStep step, RunFolder folder, int number, int from) {
    String window = windowArguments(step, folder, number);
    if (step.existing().isPresent() && step.action() == LaunchAction.MERGE) {
      SessionRef existing = step.existing().get();
      return guarded(
          existing,
          "new-window -d -t " + TmuxText.word(existing.sessionId() + ":") + window,
          folder.name() + " stale");
    }
    String staging = TmuxText.word("=" + folder.stagingName() + ":");
    if (number == 0) {
      // Our sessions live without a client, also where the user's configuration ends those.
      return "new-session -d -s "
          + TmuxText.word(folder.stagingName())
          + window
          + " ; set-option -t "
          + staging
          + " destroy-unattached off";
    }
    // A batch's own staging session has no id yet; its name is random and matched exactly.
    String session = from == 0 ? staging : TmuxText.word(Batch.reference(Batch.SESSION) + ":");
    return "new-window -d -t " + session + window;
  }

  private static String windowArguments(LaunchStep step, RunFolder folder, int number) {
    WindowStep window = step.windows().get(number);
    String tag =
        folder.name() + " window " + number + " #{pid}:#{start_time} #{session_id} #{window_id}";
    return " -n "
        + TmuxText.word(TmuxText.literalFormat(window.tab().tabName()))
        + " -c "
        + TmuxText.word(TmuxText.literalFormat(window.tab().startDir()))
        + " -P -F "
        + TmuxText.word(tag)
        + " /bin/sh "
        + TmuxText.word(folder.launcher())
        + " "
        + step.exitMode().word()
        + " "
        + number
        + " "
        + TmuxText.word(window.tab().startDir());
  }

  /** Returns a command that runs only in the server life that the session is of. */
  private static String guarded(SessionRef session, String command, String otherwise) {
    return TmuxText.onlyOn(session.serverId(), command)
        + " "
        + TmuxText.block("display-message -p " + TmuxText.word(otherwise));
  }

  private Batch finishBatch(LaunchStep step, RunFolder folder) {
    List<String> lines = new ArrayList<>();
    for (int number : LaunchScript.made(step)) {
      lines.add(markWindow(step, folder, number));
    }
    switch (step.action()) {
      case CREATE -> lines.add(renameNew(step, folder));
      case REPLACE -> {
        SessionRef old = step.existing().orElseThrow();
        lines.add(retire(step, folder, old));
        lines.add(onlyIfNamed(folder, carryOver()));
        lines.add(onlyIfNamed(folder, "kill-session -t " + TmuxText.word(old.sessionId())));
      }
      case MERGE -> {
        for (int number : LaunchScript.made(step)) {
          if (step.windows().get(number).action() == WindowAction.REPLACE) {
            lines.add(takePlace(step, folder, number));
          }
        }
      }
    }
    lines.add("display-message -p " + TmuxText.word(folder.name() + " finished"));
    return new Batch(lines).onlyOn(Batch.reference(Batch.SERVER));
  }

  private static String markWindow(LaunchStep step, RunFolder folder, int number) {
    String id = TmuxText.word(Batch.reference(Batch.window(number)));
    String set = "set-option -w -t " + id + " ";
    return String.join(
        " ; ",
        set + "remain-on-exit off",
        set + "allow-rename off",
        set + Marks.TAB_LAYOUT + " " + TmuxText.word(step.layoutName()),
        set + Marks.TAB + " " + TmuxText.word(step.windows().get(number).tab().tabName()),
        set + Marks.EXIT_MODE + " " + step.exitMode().word(),
        set + Marks.RECORD + " " + TmuxText.word(folder.record(number)));
  }

  private String renameNew(LaunchStep step, RunFolder folder) {
    String id = TmuxText.word(Batch.reference(Batch.SESSION));
    String set = "set-option -t " + id + " ";
    String name = TmuxText.literalFormat(naming.requested(step.sessionName()));
    return String.join(
        " ; ",
        "rename-session -t " + id + " -- " + TmuxText.word(name),
        set + Marks.LAYOUT + " " + TmuxText.word(step.layoutName()),
        set + Marks.EXIT_MODE + " " + step.exitMode().word(),
        set + Marks.NAME + " " + TmuxText.word(step.sessionName()),
        // Last: whoever finds this mark finds the session whole.
        set + Marks.RUN + " " + folder.name(),
        "display-message -p " + TmuxText.word(folder.name() + " named"));
  }

  /** The old session steps aside for the new one, which must stand for that. */
  private String retire(LaunchStep step, RunFolder folder, SessionRef old) {
    String swap =
        "rename-session -t "
            + TmuxText.word(old.sessionId())
            + " "
            + folder.retiredName()
            + " ; "
            + renameNew(step, folder);
    return "if-shell -F -t "
        + TmuxText.word(Batch.reference(Batch.SESSION) + ":")
        + " 1 "
        + TmuxText.block(swap);
  }

  private static String carryOver() {
    return "switch-client -c "
        + TmuxText.word(Batch.reference(Batch.CLIENT))
        + " -t "
        + TmuxText.word(Batch.reference(Batch.SESSION));
  }

  /** Returns a command that runs only once the new session has its mark. */
  private static String onlyIfNamed(RunFolder folder, String command) {
    return "if-shell -F -t "
        + TmuxText.word(Batch.reference(Batch.SESSION) + ":")
        + " "
        + TmuxText.word("#{==:#{" + Marks.RUN + "}," + folder.name() + "}")
        + " "
        + TmuxText.block(command);
  }

  /**
   * The new window takes the index of the old one; the old ones go once it has it. It gets a mark
   * of its own in the same sequence: of two merges that replace one window, the second must not
   * think that it was the one.
   */
  private static String takePlace(LaunchStep step, RunFolder folder, int number) {
    String session = step.existing().orElseThrow().sessionId() + ":";
    String window = TmuxText.word(Batch.reference(Batch.window(number)));
    String fresh = TmuxText.word(session + Batch.reference(Batch.window(number)));
    List<String> old = step.windows().get(number).existing();
    List<String> commands = new ArrayList<>();
    // Without -d, which would make the new window the current one.
    commands.add("swap-window -s " + fresh + " -t " + TmuxText.word(session + old.get(0)));
    commands.add("set-option -w -t " + window + " " + UndoCompiler.PLACED + " 1");
    commands.add("display-message -p " + TmuxText.word(folder.name() + " placed" + number));
    for (String other : old) {
      commands.add("kill-window -t " + TmuxText.word(other));
    }
    return TmuxText.onlyIf(old.get(0), "window_id", old.get(0), String.join(" ; ", commands));
  }
}
