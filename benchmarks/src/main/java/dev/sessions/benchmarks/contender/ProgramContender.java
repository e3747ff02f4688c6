package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.util.List;

/**
 * A contender that is a program, run once or several times one after the other.
 *
 * @param name what it is called in the tables
 * @param commandLines what is run
 */
public record ProgramContender(String name, CommandLines commandLines) implements Contender {
  /** Writes what a program needs to read, and says how it is called. */
  @FunctionalInterface
  public interface CommandLines {
    /** Returns the command lines that make the windows of a shape, in their order. */
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
