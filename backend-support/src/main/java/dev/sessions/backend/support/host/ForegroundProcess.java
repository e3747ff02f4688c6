package dev.sessions.backend.support.host;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The process of a command, which its launcher has started. A multiplexer itself reports only the
 * leader of the terminal's foreground group, which is the launcher.
 *
 * @param pid the command's process: the shell that runs it, or the program that the shell was
 *     replaced by
 * @param command the command line of what runs now: that process, or the one that it waits for
 */
public record ForegroundProcess(long pid, String command) {
  private static final int SHORT_FILE = 1024;

  /**
   * Returns the process of a launcher's command, or the launcher itself if there is no /proc.
   *
   * @param launcher the launcher's process
   * @param otherwise the command line to use if /proc does not have it
   */
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

  /**
   * Returns the children in the order in which they were started; see proc(5), {@code children}.
   */
  private static List<Long> children(long pid) {
    List<Long> children = new ArrayList<>();
    String text = read("/proc/" + pid + "/task/" + pid + "/children");
    int from = 0;
    for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', from)) {
      children.add(Long.parseLong(text.substring(from, end)));
      from = end + 1;
    }
    return children;
  }

  private static String commandLine(long pid) {
    return read("/proc/" + pid + "/cmdline").replace('\0', ' ').strip();
  }

  /**
   * Returns the text of a file of the kernel, or an empty text if the process has ended or the
   * system has no such file. A snapshot reads three such files for each window, so this uses a
   * plain stream, and one read for a short file: the kernel fills the buffer unless the file ends.
   */
  private static String read(String file) {
    byte[] bytes = new byte[SHORT_FILE];
    try (InputStream in = new FileInputStream(file)) {
      int length = Math.max(in.read(bytes), 0);
      if (length == bytes.length) {
        byte[] rest = in.readAllBytes();
        bytes = Arrays.copyOf(bytes, length + rest.length);
        System.arraycopy(rest, 0, bytes, length, rest.length);
        length = bytes.length;
      }
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
