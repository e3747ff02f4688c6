package dev.sessions.architecture.broken.first;

import dev.sessions.architecture.broken.second.Second;
import java.io.IOException;

/** Prints, starts a process, is not final, and its package is in a cycle and not null-marked. */
public class First {
  void print() throws IOException {
    System.out.println(new ProcessBuilder(Second.name()).start());
  }

  public static String name() {
    return "first";
  }
}
