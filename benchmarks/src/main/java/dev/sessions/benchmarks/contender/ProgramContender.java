package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.util.List;

/**
 * A contender that runs one or more command lines, one after the other.
 *
 * @param name its name in the tables
 * @param commandLines returns what is run
 */
public record ProgramContender(String name, CommandLines commandLines) implements Contender {
  /** Writes the input files of a program and returns its command lines. */
  @FunctionalInterface
  public interface CommandLines {
    /** Writes the input files and returns the command lines that launch a shape, in order. */
    List<List<String>> write(Shape shape, Sandbox sandbox) throws IOException;
  }

  @Override
  public Launch prepare(Shape shape, Sandbox sandbox) throws IOException {
    List<List<String>> lines = commandLines.write(shape, sandbox);
    return () -> {
      for (List<String> line : lines) {
        sandbox.run(line);
      }
    };
  }
}
