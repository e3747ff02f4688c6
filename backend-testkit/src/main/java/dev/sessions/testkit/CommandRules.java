package dev.sessions.testkit;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.testkit.support.Commands;
import dev.sessions.testkit.support.HostileText;
import dev.sessions.testkit.support.Steps;
import dev.sessions.testkit.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands and start directories are data: only their shell interprets them. */
interface CommandRules {

  @Rule(id = "D1", title = "a command runs exactly as written, whatever its characters")
  default void commandsAreData(TestServer server) throws IOException {
    Multiplexer multiplexer = server.connect();
    List<TabConfig> tabs = new ArrayList<>();
    for (int i = 0; i < HostileText.TEXTS.size(); i++) {
      String printing = "printf %s " + ShellQuote.word(HostileText.TEXTS.get(i));
      tabs.add(
          server.tab("tab" + i, Commands.writing(server.folder().resolve("out" + i), printing)));
    }
    server.launchSession(multiplexer, Steps.create("alpha", tabs.toArray(TabConfig[]::new)));
    for (int i = 0; i < tabs.size(); i++) {
      Path file = server.folder().resolve("out" + i);
      Commands.assertWrote(
          server, multiplexer, "alpha", tabs.get(i), file, HostileText.TEXTS.get(i));
    }
  }

  @Rule(id = "D2", title = "a command may have several lines, comments, and quotes that span lines")
  default void commandsHaveLines(TestServer server) throws IOException {
    Multiplexer multiplexer = server.connect();
    Path file = server.folder().resolve("out");
    String printing =
        "# it's a comment\nprintf '%s' 'two\nlines'; \\\nprintf '%s' ' and \"three\"'";
    TabConfig tab = server.tab("one", Commands.writing(file, printing));
    server.launchSession(multiplexer, Steps.create("alpha", tab));
    Commands.assertWrote(server, multiplexer, "alpha", tab, file, "two\nlines and \"three\"");
  }

  @Rule(id = "D3", title = "a command of 200 KiB runs in full")
  default void commandsAreLong(TestServer server) throws IOException {
    Multiplexer multiplexer = server.connect();
    Path file = server.folder().resolve("out");
    String printing = ": '" + "x".repeat(200 * 1024) + "'\nprintf %s whole";
    TabConfig tab = server.tab("one", Commands.writing(file, printing));
    server.launchSession(multiplexer, Steps.create("alpha", tab));
    Commands.assertWrote(server, multiplexer, "alpha", tab, file, "whole");
  }

  @Rule(id = "D4", title = "a command starts in its tab's directory, taken literally")
  default void startDirectoriesAreData(TestServer server) throws IOException {
    Multiplexer multiplexer = server.connect();
    List<TabConfig> tabs = new ArrayList<>();
    for (int i = 0; i < HostileText.TEXTS.size(); i++) {
      Path startDir = Files.createDirectory(server.folder().resolve(HostileText.TEXTS.get(i)));
      String command = Commands.writing(server.folder().resolve("out" + i), "pwd");
      tabs.add(new TabConfig("tab" + i, startDir.toString(), command));
    }
    server.launchSession(multiplexer, Steps.create("alpha", tabs.toArray(TabConfig[]::new)));
    for (int i = 0; i < tabs.size(); i++) {
      Path file = server.folder().resolve("out" + i);
      Commands.assertWrote(
          server, multiplexer, "alpha", tabs.get(i), file, tabs.get(i).startDir() + "\n");
    }
  }

  @Rule(id = "D5", title = "a command has its own terminal")
  default void commandsHaveTerminals(TestServer server) throws IOException {
    Multiplexer multiplexer = server.connect();
    Path file = server.folder().resolve("out");
    TabConfig tab =
        server.tab("one", "[ -t 0 ] && [ -t 1 ]; c=$?\n" + Commands.writing(file, "echo $c"));
    server.launchSession(multiplexer, Steps.create("alpha", tab));
    Commands.assertWrote(server, multiplexer, "alpha", tab, file, "0\n");
  }
}
