package dev.sessions.backend.fake;

import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.api.spi.TabStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes launch steps as commands of a {@code fake} program, one per line: each session, then its
 * windows.
 */
final class FakeScript {
  private FakeScript() {}

  static String of(List<LaunchStep> steps) {
    return steps.stream()
        .flatMap(step -> lines(step).stream())
        .map(argv -> ShellQuote.command(argv) + "\n")
        .collect(Collectors.joining("", "#!/bin/sh\nset -e\n", ""));
  }

  private static List<List<String>> lines(LaunchStep step) {
    List<List<String>> lines = new ArrayList<>();
    List<String> session = new ArrayList<>();
    session.addAll(List.of("fake", step.action().word(), step.sessionName()));
    session.addAll(List.of("--layout", step.layoutName(), "--exit-mode", step.exitMode().word()));
    step.existing().map(SessionRef::id).ifPresent(id -> add(session, "--existing", id));
    lines.add(session);
    step.tabs().forEach(window -> lines.add(line(step.sessionName(), window)));
    return lines;
  }

  private static List<String> line(String sessionName, TabStep window) {
    List<String> line = new ArrayList<>();
    add(line, "fake", window.action().word() + "-window");
    add(line, sessionName, window.tabName());
    window.existing().forEach(id -> add(line, "--existing", id));
    add(line, "--start-dir", window.panes().only().startDir());
    add(line, "--command", window.panes().only().command());
    return line;
  }

  private static void add(List<String> line, String first, String second) {
    line.add(first);
    line.add(second);
  }
}
