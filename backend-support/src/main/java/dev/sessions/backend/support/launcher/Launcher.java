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
 * what the exit mode promises; a simple command runs in a fork of this one, which does the same at
 * a lower cost, see {@link CommandFiles}. Ctrl-C and Ctrl-\ are caught by a handler that only
 * records the signal: the command receives it, and the launcher lives on (if the launcher ignored
 * signals, the command would ignore them too). All launchers of a launch append to one journal:
 * {@code NUMBER start PROCESS TIME} and {@code NUMBER end EXIT_CODE TIME}. The time is in seconds
 * since the boot, or with an {@code @} since 1970 if there is no /proc. After every change they
 * touch one file beside the run folders, so that it is enough to watch that file.
 *
 * <p>What cannot be appended (a full disk, a journal that may not be changed) is the name of an
 * empty file in the launch's folder: {@code NUMBER.end.EXIT_CODE.TIME}. If that cannot be created
 * either, it is an option of the pane on tmux, and a window that would close stays open.
 *
 * <p>The launchers of a launch that replaces others hold their commands until those have ended,
 * because they may need the same port or lock: until a file exists that says that the launch is
 * complete. Meanwhile Ctrl-C does not end them; closing the window does, and so does removing the
 * launch.
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
        sessions_line="$sessions_number $1 $sessions_now" sessions_lost=
        # The newline in front ends a line of which a full disk took only a part.
        if ! printf '\\n%s\\n' "$sessions_line" 2>/dev/null >>"$sessions_folder/records"; then
          # The name of an empty file takes no space, and needs no right to the records.
          set -- $sessions_line
          if ! printf '' 2>/dev/null >"$sessions_folder/$1.$2.$3.$4"; then
            sessions_lost=1
            @NOTE@
          fi
        fi
        printf '' 2>/dev/null >"$sessions_changed"
      }
      # The caller's variables, for the command and for the shell after it; not for this script.
      sessions_environment() {
        [ ! -r "$sessions_folder/environment" ] || . "$sessions_folder/environment" 2>/dev/null
      }
      set --
      trap sessions_signal=1 INT QUIT
      # A limit on the size of files would end the launcher with this signal.
      trap : 25
      @HOLD@while :; do
        sessions_note "start $$"
        if cd -- "$sessions_dir"; then
          if [ -n "$sessions_file" ]; then
            ( sessions_environment; . "$sessions_folder/$sessions_file" )
          else
            ( sessions_environment; exec @SHELL@ "$sessions_folder/$sessions_number.cmd" )
          fi
          sessions_code=$?
        else
          sessions_code=126
        fi
        sessions_note "end $sessions_code"
        if [ -n "$sessions_lost" ]; then
          printf '\\nThe exit code %s could not be recorded in %s.\\n' "$sessions_code" "$sessions_folder"
        fi
        if [ "$sessions_mode" = killWindow ]; then
          # A window that closes while its session is still being built could end the session.
          while [ -e "$0" ] && [ ! -e "$sessions_folder/placed" ]; do sleep 0.02 2>/dev/null || sleep 1; done
          if [ -n "$sessions_lost" ] && [ -e "$0" ]; then
            # Nothing but this window knows the exit code.
            printf 'Press Enter to close.\\n'
            read -r sessions_reply
          fi
          exit "$sessions_code"
        fi
        stty sane 2>/dev/null
        [ "$sessions_mode" = terminate ] || break
        printf '\\nProcess completed with exit code %s. Press Enter to restart, or type anything and press Enter to close.\\n' "$sessions_code"
        while :; do
          sessions_signal=
          IFS= read -r sessions_reply
          sessions_read=$?
          # Did a signal such as Ctrl-C interrupt the read? dash returns 1 then, as for Ctrl-D.
          [ "$sessions_read" -ne 0 ] && [ -n "$sessions_signal" ] || break
        done
        if [ "$sessions_read" -ne 0 ] || [ -n "$sessions_reply" ]; then
          exit "$sessions_code"
        fi
      done
      trap - INT QUIT 25
      """;

  private static final String HOLD =
      """
      # What this replaces may hold the same port or lock: the command waits for its end.
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
   * Returns the pause between two checks of the file, each of which starts a program. All launchers
   * of a launch together start about two hundred a second, however many they are, so that the
   * server can go on creating windows.
   */
  private static String pause(int launchers) {
    int millis = Math.min(Math.max(SHORTEST_MILLIS, MILLIS_EACH * launchers), LONGEST_MILLIS);
    return "%d.%03d".formatted(millis / 1000, millis % 1000);
  }

  /**
   * Returns the launcher of a multiplexer that can keep nothing with a pane.
   *
   * @param shell the shell that runs the commands
   * @param held how many commands are held until the launch is complete; 0 if none is
   */
  public static RunFile file(String shell, int held) {
    return file(shell, held, ":");
  }

  /**
   * Returns the launcher.
   *
   * @param shell the shell that runs the commands
   * @param held how many commands are held until the launch is complete; 0 if none is
   * @param note the shell command that has the multiplexer keep {@code $sessions_line} with the
   *     pane, for what cannot be recorded in the run folder
   */
  public static RunFile file(String shell, int held, String note) {
    return new RunFile(
        RunFolder.LAUNCHER,
        (SCRIPT + LastShell.script())
            .replace("@HOLD@", held > 0 ? HOLD.replace("@PAUSE@", pause(held)) : "")
            .replace("@NOTE@", note)
            .replace("@SHELL@", ShellQuote.word(shell)));
  }

  /**
   * Returns the words of the call that runs a tab's command. If the multiplexer keeps the call, it
   * also identifies the pane.
   *
   * @param folder the launch's folder
   * @param number the tab's number, counted from 0
   * @param step the step to launch
   * @param files the files of the step's commands
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
