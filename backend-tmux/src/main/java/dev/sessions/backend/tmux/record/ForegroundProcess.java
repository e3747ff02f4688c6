package dev.sessions.backend.tmux.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The process of a command, below its launcher. tmux itself names only the leader of the terminal's
 * foreground group, which is the launcher.
 *
 * @param pid the command's process: the shell that runs it, or what that has become
 * @param command the command line of what runs now: that process, or the one it waits for
 */
public record ForegroundProcess(long pid, String command) {

  /** Returns the process of a launcher's command, where /proc tells it; otherwise the launcher. */
  public static ForegroundProcess of(long launcher, String otherwise) {
    List<Long> commands = children(launcher);
    if (commands.isEmpty()) {
      return new ForegroundProcess(launcher, otherwise);
    }
    long command = commands.get(0);
    List<Long> waitedFor = children(command);
    String line = commandLine(waitedFor.size() == 1 ? waitedFor.get(0) : command);
    return new ForegroundProcess(command, line.isEmpty() ? otherwise : line);
  }

  /** Children in the order in which they were started; see proc(5), {@code children}. */
  private static List<Long> children(long pid) {
    List<Long> children = new ArrayList<>();
    try {
      String text = Files.readString(Path.of("/proc/" + pid + "/task/" + pid + "/children"));
      for (String child : text.split(" ")) {
        if (!child.isBlank()) {
          children.add(Long.parseLong(child.strip()));
        }
      }
    } catch (IOException e) {
      // Ended in the meantime, or a system without it.
    }
    return children;
  }

  private static String commandLine(long pid) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline"));
      return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
    } catch (IOException e) {
      return "";
    }
  }
}
