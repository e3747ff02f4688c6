package dev.sessions.examples;

import dev.sessions.api.spi.ShellQuote;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.layouts.LayoutsFile;
import dev.sessions.layouts.LayoutsReader;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.Owners;
import dev.sessions.manager.Sessions;
import dev.sessions.manager.Started;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the layouts of a file and prints how to attach to them. */
public final class TenLines {
  private TenLines() {}

  /** The arguments are a layouts file and, for another backend than tmux, its name. */
  public static void main(String[] arguments) {
    String backend = arguments.length > 1 ? arguments[1] : "tmux";
    start(Path.of(arguments[0]), backend).forEach(System.out::println);
  }

  // docs: start
  /**
   * Starts the layouts of a file.
   *
   * @return the failures, then the attach command of each session that is running
   */
  static List<String> start(Path path, String backend) {
    LayoutsFile file = new LayoutsReader(System.getenv()).read(path);
    try (Sessions sessions = Sessions.open(backend)) {
      ManagerSettings settings = ManagerSettings.of(file.baseDir()).withOwner(Owners.ofFile(path));
      Started started = sessions.manager(file.layouts(), settings).start(ConflictPolicy.SKIP);
      List<String> lines = new ArrayList<>();
      started.forEach(result -> result.failure().ifPresent(why -> lines.add(why.getMessage())));
      started.attachCommands().values().forEach(to -> lines.add(ShellQuote.command(to.argv())));
      return lines;
    }
  }
  // end
}
