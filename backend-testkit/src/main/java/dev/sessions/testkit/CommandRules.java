package dev.sessions.testkit;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands and start directories are data: nothing in them means anything but to their shell. */
interface CommandRules {

  @Rule(id = "D1", title = "a command runs as it was written, whatever its characters")
  default void commandsAreData(Bench bench) throws IOException {
    Multiplexer multiplexer = bench.connect();
    List<TabConfig> tabs = new ArrayList<>();
    for (int i = 0; i < HostileText.TEXTS.size(); i++) {
      String printing = "printf %s " + ShellQuote.word(HostileText.TEXTS.get(i));
      tabs.add(bench.tab("tab" + i, Commands.writing(bench.folder().resolve("out" + i), printing)));
    }
    bench.standing(multiplexer, Steps.create("alpha", tabs.toArray(TabConfig[]::new)));
    for (int i = 0; i < tabs.size(); i++) {
      Path file = bench.folder().resolve("out" + i);
      Commands.assertWrote(
          bench, multiplexer, "alpha", tabs.get(i), file, HostileText.TEXTS.get(i));
    }
  }

  @Rule(id = "D2", title = "a command may have several lines, comments and quotes over lines in it")
  default void commandsHaveLines(Bench bench) throws IOException {
    Multiplexer multiplexer = bench.connect();
    Path file = bench.folder().resolve("out");
    String printing =
        "# it's a comment\nprintf '%s' 'two\nlines'; \\\nprintf '%s' ' and \"three\"'";
    TabConfig tab = bench.tab("one", Commands.writing(file, printing));
    bench.standing(multiplexer, Steps.create("alpha", tab));
    Commands.assertWrote(bench, multiplexer, "alpha", tab, file, "two\nlines and \"three\"");
  }

  @Rule(id = "D3", title = "a command of 200 KiB runs whole")
  default void commandsAreLong(Bench bench) throws IOException {
    Multiplexer multiplexer = bench.connect();
    Path file = bench.folder().resolve("out");
    String printing = ": '" + "x".repeat(200 * 1024) + "'\nprintf %s whole";
    TabConfig tab = bench.tab("one", Commands.writing(file, printing));
    bench.standing(multiplexer, Steps.create("alpha", tab));
    Commands.assertWrote(bench, multiplexer, "alpha", tab, file, "whole");
  }

  @Rule(id = "D4", title = "a command starts in its tab's directory, taken literally")
  default void startDirectoriesAreData(Bench bench) throws IOException {
    Multiplexer multiplexer = bench.connect();
    List<TabConfig> tabs = new ArrayList<>();
    for (int i = 0; i < HostileText.TEXTS.size(); i++) {
      Path startDir = Files.createDirectory(bench.folder().resolve(HostileText.TEXTS.get(i)));
      String command = Commands.writing(bench.folder().resolve("out" + i), "pwd");
      tabs.add(new TabConfig("tab" + i, startDir.toString(), command));
    }
    bench.standing(multiplexer, Steps.create("alpha", tabs.toArray(TabConfig[]::new)));
    for (int i = 0; i < tabs.size(); i++) {
      Path file = bench.folder().resolve("out" + i);
      Commands.assertWrote(
          bench, multiplexer, "alpha", tabs.get(i), file, tabs.get(i).startDir() + "\n");
    }
  }

  @Rule(id = "D5", title = "a command has a terminal of its own")
  default void commandsHaveTerminals(Bench bench) throws IOException {
    Multiplexer multiplexer = bench.connect();
    Path file = bench.folder().resolve("out");
    TabConfig tab =
        bench.tab("one", "[ -t 0 ] && [ -t 1 ]; c=$?\n" + Commands.writing(file, "echo $c"));
    bench.standing(multiplexer, Steps.create("alpha", tab));
    Commands.assertWrote(bench, multiplexer, "alpha", tab, file, "0\n");
  }
}
