package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.launcher.CommandFiles;
import dev.sessions.backend.support.launcher.Launcher;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.mark.LauncherCall;
import dev.sessions.backend.tmux.mark.PaneNote;
import dev.sessions.backend.tmux.syntax.NamingRule;
import dev.sessions.backend.tmux.syntax.TmuxText;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles launch steps.
 *
 * <p>A new session is built under a staging name in batches of limited size. Within a batch the
 * server serves its other clients every few windows, so that they never wait long. Every window
 * that is created prints a tagged line with its ids. Each batch of a new session is one sequence,
 * which tmux stops if a command fails, and the last batch ends with giving the session its name, so
 * the session appears complete or not at all. The staging name is random and matched exactly. What
 * replaces a session or a window is checked once more before a last batch, see {@link
 * ReplacementCompiler}.
 */
public final class LaunchCompiler {
  /**
   * Lets the server serve its other clients for 20 ms. Before tmux 3.7 a client in control mode (a
   * person's terminal, such as iTerm2) that is still connecting when the next window is created
   * ends the server; 20 ms are enough for clients to finish connecting, 1 ms is not.
   */
  static final String YIELD = "run-shell -d 0.02";

  private final NamingCommands names;
  private final String shell;

  /**
   * Creates a compiler.
   *
   * @param naming how the server stores names
   * @param shell the shell that runs the commands
   */
  public LaunchCompiler(NamingRule naming, String shell) {
    this.names = new NamingCommands(naming);
    this.shell = shell;
  }

  /** Compiles a step whose files go to the given folder. */
  public LaunchScript compile(LaunchStep step, RunFolder folder) {
    CommandFiles commands = new CommandFiles(step, shell);
    return new LaunchScript(
        step,
        folder,
        files(step, commands),
        createBatches(step, folder, commands),
        settleBatch(step),
        new ReplacementCompiler(names).compile(step, folder));
  }

  private static int held(LaunchStep step) {
    return LaunchScript.isHeld(step) ? LaunchScript.createdTabs(step).size() : 0;
  }

  private List<RunFile> files(LaunchStep step, CommandFiles commands) {
    List<RunFile> files = new ArrayList<>();
    files.add(Launcher.file(shell, held(step), PaneNote.COMMAND));
    files.add(RunContents.of(step).file());
    files.addAll(commands.of(LaunchScript.createdTabs(step)));
    return files;
  }

  private List<Batch> createBatches(LaunchStep step, RunFolder folder, CommandFiles commands) {
    List<Batch> batches = new ArrayList<>();
    List<Integer> created = LaunchScript.createdTabs(step);
    for (int from = 0; from < created.size(); from += LaunchScript.BATCH_SIZE) {
      List<String> lines = new ArrayList<>();
      for (int number :
          created.subList(from, Math.min(from + LaunchScript.BATCH_SIZE, created.size()))) {
        if (lines.size() % (LaunchScript.GROUP_SIZE + 1) == LaunchScript.GROUP_SIZE) {
          lines.add(YIELD);
        }
        lines.add(createLine(step, folder, number, commands));
      }
      boolean last = from + LaunchScript.BATCH_SIZE >= created.size();
      if (last && step.action() == LaunchAction.CREATE) {
        String staging = staging(folder);
        lines.add(NamingCommands.mark(step, folder, staging));
        lines.add(names.rename(step, staging));
        lines.add(NamingCommands.named(folder));
      }
      boolean anew = step.action() != LaunchAction.MERGE;
      List<String> batch = new ArrayList<>(anew ? List.of(sequence(folder, lines)) : lines);
      if (last && step.action() == LaunchAction.REPLACE) {
        batch.add(listClients(step, folder));
      }
      if (last) {
        batch.addAll(ReplacedPanes.list(step, folder));
      }
      batches.add(new Batch(batch));
    }
    return batches;
  }

  /**
   * Checks again after each yield whether it is safe to go on: other clients may have changed
   * options.
   */
  private static String sequence(RunFolder folder, List<String> lines) {
    int yield = lines.indexOf(YIELD);
    if (yield < 0) {
      return SafeCommands.of(folder, String.join(" ; ", lines));
    }
    String first = String.join(" ; ", lines.subList(0, yield + 1));
    String rest = sequence(folder, lines.subList(yield + 1, lines.size()));
    return SafeCommands.of(folder, first + " ; " + rest);
  }

  private static String listClients(LaunchStep step, RunFolder folder) {
    String command =
        "list-clients -t "
            + TmuxText.word(step.existing().orElseThrow().id() + ":")
            + " -F "
            + TmuxText.word(folder.name() + " client #{client_name}");
    return guarded(step.existing().orElseThrow(), command, folder.name() + " stale");
  }

  private static String createLine(
      LaunchStep step, RunFolder folder, int number, CommandFiles commands) {
    String window = windowArguments(step, folder, number, commands);
    if (step.existing().isPresent() && step.action() == LaunchAction.MERGE) {
      SessionRef existing = step.existing().get();
      return guarded(
          existing,
          SafeCommands.of(
              folder, "new-window -d -t " + TmuxText.word(existing.id() + ":") + window),
          folder.name() + " stale");
    }
    String staging = staging(folder);
    if (number == 0) {
      // Our sessions live without a client, even if the user's configuration ends such sessions.
      return "new-session -d -s "
          + TmuxText.word(folder.stagingName())
          + window
          + " ; set-option -t "
          + staging
          + " destroy-unattached off";
    }
    return "new-window -d -t " + staging + window;
  }

  private static String staging(RunFolder folder) {
    return TmuxText.word("=" + folder.stagingName() + ":");
  }

  private static String windowArguments(
      LaunchStep step, RunFolder folder, int number, CommandFiles commands) {
    TabStep window = step.tabs().get(number);
    String tag =
        folder.name()
            + " window "
            + number
            + " #{pid}:#{start_time} #{session_id} #{window_id} #{remain-on-exit},#{allow-rename}";
    return " -n "
        + TmuxText.word(TmuxText.literalFormat(window.tabName()))
        + " -c "
        + TmuxText.word(TmuxText.literalFormat(window.panes().only().startDir()))
        + " -P -F "
        + TmuxText.word(tag)
        + " "
        + LauncherCall.words(step, folder, number, commands);
  }

  /** Returns a command that runs only in the server life that the session is of. */
  static String guarded(SessionRef session, String command, String otherwise) {
    return TmuxText.onlyOn(session.serverId(), command)
        + " "
        + TmuxText.block("display-message -p " + TmuxText.word(otherwise));
  }

  /**
   * Returns the batch that turns these options off for the new windows; needed only if the user's
   * configuration sets them.
   */
  private static Batch settleBatch(LaunchStep step) {
    List<String> lines = new ArrayList<>();
    for (int number : LaunchScript.createdTabs(step)) {
      String set = "set-option -w -t " + TmuxText.word(Batch.reference(Batch.window(number))) + " ";
      lines.add(set + "remain-on-exit off ; " + set + "allow-rename off");
    }
    return new Batch(lines).onlyOn(Batch.reference(Batch.SERVER));
  }
}
