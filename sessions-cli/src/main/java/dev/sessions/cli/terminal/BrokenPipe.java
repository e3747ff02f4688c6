package dev.sessions.cli.terminal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/**
 * Recognizes the system's error for a pipe without a reader. Java has only its text, which is in
 * the user's language; so a pipe is broken on purpose, and the texts are compared.
 */
final class BrokenPipe {
  private BrokenPipe() {}

  static boolean is(IOException failure) {
    String text = String.valueOf(failure.getMessage());
    return text.equals("Broken pipe") || text.equals(ofThisSystem());
  }

  private static String ofThisSystem() {
    try {
      Pipe pipe = Pipe.open();
      try (Pipe.SinkChannel sink = pipe.sink()) {
        pipe.source().close();
        sink.write(ByteBuffer.allocate(1));
        return "";
      } catch (IOException broken) {
        return String.valueOf(broken.getMessage());
      }
    } catch (IOException e) {
      return "";
    }
  }
}
