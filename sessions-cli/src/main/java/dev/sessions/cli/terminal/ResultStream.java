package dev.sessions.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output. A {@code PrintStream} throws nothing; this one remembers why something could not
 * be written, and writes nothing after that: what follows a gap would mislead.
 */
public final class ResultStream extends PrintStream {
  private final Target target;

  private ResultStream(Target target) {
    // Always UTF-8, whatever the locale: a name must come out as the bytes that it came in as.
    super(new BufferedOutputStream(target), false, StandardCharsets.UTF_8);
    this.target = target;
  }

  /** Returns a stream that writes here what is flushed, or what no longer fits into its buffer. */
  public static ResultStream to(OutputStream out) {
    return new ResultStream(new Target(out));
  }

  /** Returns why something could not be written; empty if everything flushed so far was. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(target.failure);
  }

  /** Returns whether something could not be written because the reader of a pipe has gone. */
  public boolean readerIsGone() {
    return failure().filter(BrokenPipe::is).isPresent();
  }

  private static final class Target extends OutputStream {
    private final OutputStream out;
    private volatile @Nullable IOException failure;

    Target(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      IOException earlier = failure;
      if (earlier != null) {
        throw earlier;
      }
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }
  }
}
