package dev.sessions.cli.invocation;

import dev.sessions.api.layout.WalkedPath;
import dev.sessions.layouts.LayoutsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The words on the command line that mean standard input or a pipe, which has no folder. */
public final class InputWords {
  /** Where open files have names: on Linux, and on systems without a folder of processes. */
  private static final Pattern DESCRIPTORS =
      Pattern.compile("/dev/fd|/proc/[^/]+(/task/[^/]+)?/fd");

  private InputWords() {}

  /** Refuses two words for standard input: after the first nothing is left to read. */
  public static void refuseSecond(List<String> words) {
    if (words.stream().filter(InputWords::isInput).count() > 1) {
      throw new UsageException("standard input is named twice, but can be read only once");
    }
  }

  private static boolean isInput(String word) {
    return word.equals(LayoutsSource.INPUT)
        || word.equals("/dev/stdin")
        || word.equals("/dev/fd/0")
        || word.equals("/proc/self/fd/0");
  }

  /** Returns whether a file is an open one by its number, or standard input, by any path to it. */
  static boolean isDescriptor(Path file) {
    Path path = WalkedPath.of(file);
    Path name = path.getFileName();
    Path folder = path.getParent();
    if (name == null || folder == null) {
      return false;
    }
    boolean isStandardInput = name.toString().equals("stdin") && real(folder).equals("/dev");
    return isStandardInput
        || DESCRIPTORS.matcher(folder.toString()).matches()
        || DESCRIPTORS.matcher(real(folder)).matches();
  }

  private static String real(Path folder) {
    try {
      return folder.toRealPath().toString();
    } catch (IOException e) {
      return folder.toString();
    }
  }
}
