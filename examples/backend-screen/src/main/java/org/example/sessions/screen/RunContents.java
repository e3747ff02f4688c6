package org.example.sessions.screen;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.spi.LaunchStep;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a launch is of. Names hold no newline, so each has a line.
 *
 * @param server the folder of the sockets, which tells one server from others
 * @param sessionName the stored name that the session is known by, whatever it is called later
 * @param layoutName the layout
 * @param exitMode what its windows do when their command ends
 * @param owner whose it is
 * @param requestedName the stored name that was requested
 * @param tabs the tabs' names
 */
record RunContents(
    String server,
    String sessionName,
    String layoutName,
    ExitMode exitMode,
    Owner owner,
    String requestedName,
    List<String> tabs) {
  private static final int HEAD = 7;

  static RunContents of(LaunchStep step, String server) {
    return new RunContents(
        server,
        step.launchedAs(),
        step.layoutName(),
        step.exitMode(),
        step.owner(),
        step.requestedName(),
        step.tabs().stream().map(window -> window.tabName()).toList());
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of(server, sessionName, layoutName, exitMode.word()));
    // A path may hold a newline, and each line is one fact.
    lines.add(URLEncoder.encode(owner.label(), StandardCharsets.UTF_8));
    lines.addAll(List.of(owner.id(), requestedName));
    lines.addAll(tabs);
    return String.join("\n", lines) + "\n";
  }

  /** Reads the lines; empty where they are not such a text's. */
  static Optional<RunContents> parse(List<String> lines) {
    return lines.size() > HEAD && ExitMode.words().contains(lines.get(3))
        ? Optional.of(
            new RunContents(
                lines.get(0),
                lines.get(1),
                lines.get(2),
                ExitMode.of(lines.get(3)),
                Owner.read(lines.get(5), URLDecoder.decode(lines.get(4), StandardCharsets.UTF_8)),
                lines.get(6),
                List.copyOf(lines.subList(HEAD, lines.size()))))
        : Optional.empty();
  }

  PaneIdentity identity(int number) {
    return PaneIdentity.builder(layoutName, tabs.get(number))
        .owner(owner)
        .requestedName(requestedName)
        .sessionName(sessionName)
        .exitMode(exitMode)
        .build();
  }
}
