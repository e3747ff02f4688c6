package dev.sessions.backend.support.launcher;

import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.run.NameText;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunFolder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the launcher: the shell script that is a window's own process.
 *
 * <p>It is called {@code /bin/sh .../launch.sh MODE NUMBER LAYOUT TAB DIR [FILE]}, see {@link
 * #call}. The user's command runs in a shell of its own, so that {@code exit 3} in it cannot skip
 * what the exit mode promises; a simple command runs in a fork of this one, where it does the same
 * for less, see {@link CommandFiles}. Ctrl-C and Ctrl-\ are caught by a handler that only notes it:
 * the command gets them, and the launcher lives on (ignoring them instead would make the command
 * ignore them too). All launchers of a launch add their lines to one file of records: {@code NUMBER
 * start PROCESS TIME} and {@code NUMBER end EXIT_CODE TIME}, the time in seconds since the system
 * was booted, or with an {@code @} in those of the epoch if there is no /proc. Every change is also
 * shown by touching one file beside the run folders, so that one file is enough to watch.
 *
 * <p>The launchers of a launch that takes others' place hold their commands until that has ended,
 * for they may need its port or lock: until the file is there that says that the launch has its
 * place. Ctrl-C does not end them then, closing the window does, and so does the end of the launch.
 */
public final class Launcher {
  private static final String SCRIPT =
      """
      # Runs one tab's command, records its exit code, then does what the exit mode says.
      # usage: /bin/sh launch.sh EXIT_MODE NUMBER LAYOUT TAB START_DIR [FILE_OF_SIMPLE_COMMANDS]
      sessions_mode=$1 sessions_number=$2 sessions_dir=$5 sessions_file=${6-}
      sessions_folder=${0%/*} sessions_changed=${0%/*/*}/changed
      sessions_note() {
        read -r sessions_now sessions_rest 2>/dev/null </proc/uptime || sessions_now=@$(date +%s)
        printf '%s\\n' "$sessions_number $1 $sessions_now" >>"$sessions_folder/records"
        printf '' >"$sessions_changed"
      }
      PATH=@PATH@
      export PATH
      set --
      trap sessions_signal=1 INT QUIT
      @HOLD@while :; do
        sessions_note "start $$"
        if cd -- "$sessions_dir"; then
          if [ -n "$sessions_file" ]; then
            ( . "$sessions_folder/$sessions_file" )
          else
            @SHELL@ "$sessions_folder/$sessions_number.cmd"
          fi
          sessions_code=$?
        else
          sessions_code=126
        fi
        sessions_note "end $sessions_code"
        if [ "$sessions_mode" = killWindow ]; then
          # A window that closes while its session is still being built could take the session along.
          while [ -e "$0" ] && [ ! -e "$sessions_folder/placed" ]; do sleep 0.02 2>/dev/null || sleep 1; done
          exit "$sessions_code"
        fi
        stty sane 2>/dev/null
        [ "$sessions_mode" = terminate ] || break
        printf '\\nProcess completed with exit code %s. Press Enter to restart, or type anything and press Enter to close.\\n' "$sessions_code"
        while :; do
          sessions_signal=
          IFS= read -r sessions_reply
          sessions_read=$?
          # Did a signal, Ctrl-C for one, break the question off? dash says 1 then, as at Ctrl-D.
          [ "$sessions_read" -ne 0 ] && [ -n "$sessions_signal" ] || break
        done
        if [ "$sessions_read" -ne 0 ] || [ -n "$sessions_reply" ]; then
          exit "$sessions_code"
        fi
      done
      trap - INT QUIT
      command -v "${SHELL:=/bin/sh}" >/dev/null || SHELL=/bin/sh
      exec "$SHELL"
      """;

  private static final String HOLD =
      """
      # What this takes the place of may need the same port or lock: the command waits for its end.
      while [ ! -e "$sessions_folder/placed" ]; do
        [ -e "$0" ] || exit 1
        sleep @PAUSE@ 2>/dev/null || sleep 1
      done
      """;

  private static final int SHORTEST_MILLIS = 50;
  private static final int MILLIS_EACH = 5;
  private static final int LONGEST_MILLIS = 2000;

  private Launcher() {}

  /**
   * Each check of the file starts a program: all launchers of a launch together start some two
   * hundred a second, however many they are, for the server has to go on making windows.
   */
  private static String pause(int launchers) {
    int millis = Math.min(Math.max(SHORTEST_MILLIS, MILLIS_EACH * launchers), LONGEST_MILLIS);
    return "%d.%03d".formatted(millis / 1000, millis % 1000);
  }

  /**
   * Returns the launcher.
   *
   * @param path the search path of the one who launches; a server that runs already has another
   * @param shell the shell that runs the commands
   * @param held how many commands wait until the launch has its place; 0 if none does
   */
  public static RunFile file(String path, String shell, int held) {
    return new RunFile(
        RunFolder.LAUNCHER,
        SCRIPT
            .replace("@HOLD@", held > 0 ? HOLD.replace("@PAUSE@", pause(held)) : "")
            .replace("@SHELL@", ShellQuote.word(shell))
            .replace("@PATH@", ShellQuote.word(path)));
  }

  /**
   * Returns the words of the call that runs a tab's command. For a multiplexer that keeps it, it is
   * also what a pane is known by.
   *
   * @param folder the launch's folder
   * @param number the tab's number, counted from 0
   * @param step what is launched
   * @param files where the commands of the step are
   */
  public static List<String> call(
      RunFolder folder, int number, LaunchStep step, CommandFiles files) {
    TabStep tab = step.tabs().get(number);
    List<String> words = new ArrayList<>();
    words.add(RunFolder.SHELL);
    words.add(folder.launcher().toString());
    words.add(step.exitMode().word());
    words.add(Integer.toString(number));
    words.add(NameText.encode(step.layoutName()));
    words.add(NameText.encode(tab.tabName()));
    words.add(tab.panes().only().startDir());
    if (files.isShared(number)) {
      words.add(files.file(number));
    }
    return words;
  }
}
