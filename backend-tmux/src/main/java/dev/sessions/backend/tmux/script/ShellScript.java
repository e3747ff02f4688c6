package dev.sessions.backend.tmux.script;

import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.ShellQuote;
import java.util.List;

/**
 * Prints compiled launches as a shell script that does the same: the same files, the same batches.
 * It can be read, kept and run, once.
 */
public final class ShellScript {
  private static final String HEAD =
      """
      #!/bin/sh
      # Starts sessions on tmux, as `sessions run` would. It can be run once: ids and folders are its own.
      set -eu
      umask 077
      # The id in field $3 of the tagged line that tmux printed for what was made.
      made() { printf '%s\\n' "$tagged" | awk -v k="$1" -v n="$2" -v f="$3" '$2 == k && (n == "" || $3 == n) { print $f; exit }'; }
      """;

  private ShellScript() {}

  /**
   * Returns the script.
   *
   * @param launches what to print
   * @param tmux the program and the arguments that choose the server
   */
  public static String of(List<LaunchScript> launches, List<String> tmux) {
    StringBuilder script = new StringBuilder(HEAD);
    script.append("tmux() { command ").append(ShellQuote.command(tmux)).append(" \"$@\"; }\n");
    launches.forEach(launch -> append(script, launch));
    return script.toString();
  }

  private static void append(StringBuilder script, LaunchScript launch) {
    String folder = ShellQuote.word(launch.folder().path().toString());
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
    for (RunFile file : launch.files()) {
      script.append("cat >").append(folder).append('/').append(file.name());
      hereDocument(script, file.content(), true);
    }
    script.append("tagged=\n");
    boolean first = launch.step().action() != LaunchAction.MERGE;
    for (Batch batch : launch.create()) {
      script.append("tagged=\"$tagged\n$(tmux ");
      script.append(first ? "start-server ';' source-file -" : "source-file -");
      hereDocument(script, variables(batch), false);
      script.append(")\"\n");
      script.append("session=$(made window '' 5)\n");
      first = false;
    }
    for (int number : launch.made()) {
      script.append(Batch.window(number)).append("=$(made window " + number + " 6)\n");
      script
          .append("[ -n \"$")
          .append(Batch.window(number))
          .append("\" ] || { echo ")
          .append(
              ShellQuote.word(
                  "window "
                      + launch.step().windows().get(number).tab().tabName()
                      + " could not be made"))
          .append(" >&2; exit 1; }\n");
    }
    script.append("client=$(made client '' 3)\n");
    script.append("tmux source-file -");
    hereDocument(script, variables(launch.finish()), false);
  }

  /** Returns a batch's text with shell variables for its references, as an open here-document. */
  private static String variables(Batch batch) {
    StringBuilder text = new StringBuilder();
    for (String line : batch.lines()) {
      text.append(
              Batch.map(
                  line, plain -> plain.replaceAll("[\\\\$`]", "\\\\$0"), name -> "${" + name + "}"))
          .append('\n');
    }
    return text.toString();
  }

  private static void hereDocument(StringBuilder script, String text, boolean literal) {
    String end = "END";
    while (text.lines().anyMatch(end::equals)) {
      end += "_";
    }
    script
        .append(literal ? " <<'" + end + "'\n" : " <<" + end + "\n")
        .append(text.endsWith("\n") ? text : text + "\n")
        .append(end)
        .append('\n');
  }
}
