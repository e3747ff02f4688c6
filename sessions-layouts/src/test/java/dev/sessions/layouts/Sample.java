package dev.sessions.layouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder in which tests write layouts files and read them. */
final class Sample {
  private final Path folder;

  Sample(Path folder) {
    this.folder = folder;
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LayoutsReader reader() {
    return new LayoutsReader(Map.of("HOME", folder.toString()));
  }

  LayoutsFile read(String name, String text) {
    return reader().read(write(name, text));
  }

  /** Returns the problems of a text as {@code line:column: message}, paths left out. */
  List<String> problems(String name, String text) {
    return shown(reader().problems(write(name, text)));
  }

  static List<String> shown(List<Problem> problems) {
    return problems.stream().map(p -> p.line() + ":" + p.column() + ": " + p.message()).toList();
  }

  /** Returns a file with one layout of one tab, whose members are given. */
  static String jsonTab(String members) {
    return "{\"version\":\"0.1\",\"layouts\":[{\"layoutName\":\"g\",\"layoutTabs\":[\n{"
        + members
        + "}]}]}";
  }
}
