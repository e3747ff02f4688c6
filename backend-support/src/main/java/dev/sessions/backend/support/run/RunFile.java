package dev.sessions.backend.support.run;

import java.util.Objects;

/**
 * A file that a launch needs before its first window runs.
 *
 * @param name its name in the run folder
 * @param content its text
 */
public record RunFile(String name, String content) {

  /** Checks the file. */
  public RunFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
  }
}
