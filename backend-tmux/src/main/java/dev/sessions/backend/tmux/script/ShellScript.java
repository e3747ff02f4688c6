package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.backend.support.launcher.CallerVariables;
import dev.sessions.backend.support.run.FormatVersion;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints compiled launches as a shell script that does the same, with the same files and batches.
 * It can be read, kept, and run once.
 */
public final class ShellScript {
  private static final String HEAD =
      """
      #!/bin/sh
      # Starts sessions on tmux, as `sessions run` would. Run it once only: its folders have fixed names.
      set -eu
      umask 077
      @ENVIRONMENT@# Prints field $3 of the lines of tmux's answer with tag $1 (and number $2, if given).
      field() {
        printf '%s\\n' "$tagged" |
          awk -v tag="$1" -v n="$2" -v f="$3" '$2 == tag && (n == "" || $3 == n) { print $f }'
      }
      # Prints a word, or a dash if the system does not report it.
      word() { case $1 in '' | *' '*) printf - ;; *) printf '%s' "$1" ;; esac; }
      host="$(word "$(uname -n)") $(word "$(cat /etc/machine-id 2>/dev/null)")"
      host="$host $(word "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)")"
      host="$host $(word "$(readlink /proc/self/ns/pid 2>/dev/null)")"
      """;

  /** Stops the script in another server life, in which the ids mean something else. */
  private static final String SAME_LIFE =
      """
      if [ "$(tmux display-message -p '#{pid}:#{start_time}' 2>/dev/null)" != @LIFE@ ]; then
        echo 'the tmux server that this script was written for has ended; nothing was touched. Print the script again.' >&2
        exit 1
      fi
      """;

  private ShellScript() {}

  /**
   * Returns the script.
   *
   * @param launches the launches to print
   * @param tmux the program and the arguments that choose the server
   * @param address the address of the server, see {@link
   *     dev.sessions.backend.support.run.RunStore#address()}
   */
  public static String of(List<LaunchScript> launches, List<String> tmux, String address) {
    StringBuilder script =
        new StringBuilder(HEAD.replace("@ENVIRONMENT@", CallerVariables.collecting()));
    script.append("tmux() { command ").append(ShellQuote.command(tmux)).append(" \"$@\"; }\n");
    launches.stream()
        .flatMap(launch -> launch.step().existing().stream())
        .map(SessionRef::serverId)
        .distinct()
        .forEach(life -> script.append(SAME_LIFE.replace("@LIFE@", ShellQuote.word(life))));
    if (launches.stream().anyMatch(LaunchScript::isHeld)) {
      script.append(ScriptEnding.FUNCTIONS);
    }
    launches.forEach(launch -> append(script, launch, address));
    return script.toString();
  }

  private static void append(StringBuilder script, LaunchScript launch, String address) {
    String folder = folder(launch);
    script
        .append("\n# ")
        .append(launch.step().action().word())
        .append(" session ")
        .append(ShellQuote.word(launch.step().sessionName()))
        .append("\nmkdir -p ")
        .append(ShellQuote.word(launch.folder().path().getParent().toString()))
        .append("\nmkdir ")
        .append(folder)
        .append('\n');
    // No tool owns it: whatever stops this script, the next run of sessions removes what is
    // incomplete.
    script.append("printf '%s\\n' ").append(ShellQuote.word(FormatVersion.LINE)).append(' ');
    script.append(ShellQuote.word("address " + address)).append(" \"host $host\" 'tool 0 0'");
    launch
        .step()
        .existing()
        .ifPresent(old -> script.append(" 'server ").append(old.serverId()).append('\''));
    script.append(" >").append(folder).append('/').append(RunFolder.OWNER).append('\n');
    // The time and the uptime; launchers record the latter if /proc has it.
    script.append("echo clock \"$(date +%s)\" \"$(cut -d ' ' -f 1 /proc/uptime 2>/dev/null)\" >");
    script.append(folder).append('/').append(RunFolder.JOURNAL).append('\n');
    for (RunFile file : launch.files()) {
      script.append("cat >").append(folder).append('/').append(file.name());
      HereDocument.literal(script, file.content());
    }
    script.append("cat >").append(folder).append('/').append(RunFolder.ENVIRONMENT);
    script.append(" <<END\n$sessions_environment\nEND\n");
    appendCreate(script, launch);
    if (launch.isHeld()) {
      script.append(
          "panes=$(printf '%s\\n' \"$tagged\" | awk '$2 == \"old\" && $3 != \"-\" { print $3 }')\n");
      // The pids of a server in another container mean nothing here.
      script.append(
          "case $(ps -o comm= -p \"${server%%:*}\" 2>/dev/null) in *tmux*) ;; *) panes= ;; esac\n");
      script.append("old=$(members)\n");
    }
    appendFinish(script, launch);
    if (launch.isHeld()) {
      script.append("ended 10 || { kill $old 2>/dev/null || :; ended 20; } ||");
      script.append(" { kill -STOP $old 2>/dev/null || :;");
      script.append(" old=$(members $old); kill -KILL $old 2>/dev/null || :; ended 20; } || {\n");
      script.append(
          "  echo \"these processes of the replaced session do not end, so the new one is undone:\""
              + " $old >&2\n"
              + "  ");
      appendUndo(script, launch);
      script.append("; }\n");
    }
    script.append(": >").append(folder).append('/').append(RunFolder.PLACED).append('\n');
    Path changed = RunFolder.changed(launch.folder().path().getParent());
    script.append(": >").append(ShellQuote.word(changed.toString())).append('\n');
  }

  private static String folder(LaunchScript launch) {
    return ShellQuote.word(launch.folder().path().toString());
  }

  private static void appendCreate(StringBuilder script, LaunchScript launch) {
    script.append("tagged=\n");
    List<Integer> created = launch.createdTabs();
    int from = 0;
    for (Batch batch : launch.create()) {
      boolean first = from == 0 && launch.step().action() != LaunchAction.MERGE;
      script.append("tagged=\"$tagged\n$(tmux ");
      script.append(first ? "start-server ';' source-file -" : "source-file -");
      HereDocument.append(script, batch.lines());
      script.append(")\" || :\n");
      stopIf(
          script,
          launch,
          SafeCommands.UNSAFE,
          3,
          "a new window would end this tmux server: run tmux set-option -gw window-size latest first");
      stopIf(
          script,
          launch,
          SafeCommands.UNATTACHED,
          1,
          "this tmux server ends as long as no terminal is attached to it, because exit-unattached is on");
      int to = Math.min(from + LaunchScript.BATCH_SIZE, created.size());
      created.subList(from, to).forEach(number -> appendWindow(script, launch, number));
      from = to;
    }
    script.append("session=$(field window '' 5 | head -n 1)\n");
    script.append("server=$(field window '' 4 | head -n 1)\n");
    script.append("printf 'server %s\\n' \"$server\" >>").append(folder(launch));
    script.append('/').append(RunFolder.OWNER).append('\n');
  }

  /** Stops the script if the server has printed this word instead of running the commands. */
  private static void stopIf(
      StringBuilder script, LaunchScript launch, String word, int exitCode, String message) {
    script.append("case $tagged in *'").append(launch.folder().name()).append(" ").append(word);
    script.append("'*) echo ").append(ShellQuote.word(message)).append(" >&2; rm -r ");
    script.append(folder(launch)).append("; exit ").append(exitCode).append(" ;; esac\n");
  }

  private static void appendWindow(StringBuilder script, LaunchScript launch, int number) {
    String name = Batch.window(number);
    String tab = launch.step().tabs().get(number).tabName();
    script.append(name).append("=$(field window ").append(number).append(" 6)\n");
    script.append("[ -n \"$").append(name).append("\" ] || { echo ");
    script.append(ShellQuote.word("the window '" + tab + "' could not be created"));
    script.append(" >&2; exit 1; }\n");
  }

  /**
   * Appends the last batch; a line about clients applies to each client, so it is printed as a
   * loop.
   */
  private static void appendFinish(StringBuilder script, LaunchScript launch) {
    List<String> lines = new ArrayList<>(launch.settle().lines());
    lines.addAll(launch.finish().lines());
    script.append("tagged=\"$tagged\n$({\n");
    int from = 0;
    for (int at = 0; at <= lines.size(); at++) {
      boolean loop = at < lines.size() && lines.get(at).contains(Batch.reference(Batch.CLIENT));
      if (loop || at == lines.size()) {
        script.append("cat");
        HereDocument.append(script, lines.subList(from, at));
        from = at + 1;
      }
      if (loop) {
        script.append("for client in $(field client '' 3); do\ncat");
        HereDocument.append(script, lines.subList(at, at + 1));
        script.append("done\n");
      }
    }
    script.append("} | tmux source-file -)\" || :\n");
    String stage = launch.step().action() == LaunchAction.MERGE ? "finished" : "named";
    script.append("case $tagged in *' ").append(stage).append("'*) ;; *)");
    script.append(" echo 'the launch could not be completed, so it is undone' >&2; ");
    appendUndo(script, launch);
    script.append(" ;; esac\n");
  }

  private static void appendUndo(StringBuilder script, LaunchScript launch) {
    script.append("rm -r ").append(folder(launch)).append("; for window in");
    for (int number : launch.createdTabs()) {
      script.append(" \"$").append(Batch.window(number)).append('"');
    }
    script.append("; do tmux if-shell -F \"#{==:#{pid}:#{start_time},$server}\"");
    script.append(" \"kill-window -t $window\"; done; exit 1");
  }
}
