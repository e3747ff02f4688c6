package dev.sessions.cli.text;

import dev.sessions.api.spi.ShellQuote;
import dev.sessions.cli.invocation.Arguments;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.manager.SessionResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says how to attach to what has been launched, with the same backend and options. */
public final class AttachHint {
  /** The launcher says how it was called: a newcomer has not put it on the search path yet. */
  private static final String PROGRAM = System.getProperty("sessions.command", "sessions");

  /** More names than this are not worth a line. */
  private static final int MOST_OTHERS = 5;

  private AttachHint() {}

  /** Returns the names of the sessions that run, each once, in the order of the results. */
  public static List<String> running(List<SessionResult> results) {
    Set<String> names = new LinkedHashSet<>();
    for (SessionResult result : results) {
      if (result.runs()) {
        names.add(result.planned().name().sessionName());
      }
    }
    return List.copyOf(names);
  }

  /** Returns the line, or empty if nothing runs. */
  public static Optional<String> of(List<SessionResult> results, Arguments arguments) {
    List<String> names = running(results);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<String> argv = new ArrayList<>(List.of(PROGRAM, "attach"));
    arguments.value("backend").ifPresent(name -> argv.addAll(List.of("-b", name)));
    for (String folder : arguments.values(CommonOptions.PLUGINS)) {
      argv.addAll(List.of("--plugins", folder));
    }
    for (String option : arguments.values("option")) {
      argv.addAll(List.of("-o", option));
    }
    if (names.get(0).startsWith("-")) {
      argv.add("--");
    }
    argv.add(names.get(0));
    return Optional.of("attach with: " + ShellQuote.command(argv) + others(names));
  }

  /** Returns the other names as a shell's comment, so that the whole line can be pasted. */
  private static String others(List<String> names) {
    if (names.size() == 1) {
      return "";
    }
    String more = names.size() - 1 > MOST_OTHERS ? ", ..." : "";
    return "   # or "
        + String.join(", ", names.subList(1, Math.min(names.size(), MOST_OTHERS + 1)))
        + more;
  }
}
