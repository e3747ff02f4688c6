package dev.sessions.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output or standard error. A {@code PrintStream} throws nothing; this one remembers why
 * something could not be written.
 */
public final class CheckedStream extends PrintStream {
  private final Target target;

  private CheckedStream(Target target) {
    // Always UTF-8, whatever the locale: a name must come out as the bytes that it came in as.
    super(new BufferedOutputStream(target), false, StandardCharsets.UTF_8);
    this.target = target;
  }

  /** Returns a stream for results. After a failure it writes nothing: a gap would mislead. */
  public static CheckedStream results(OutputStream out) {
    return new CheckedStream(new Target(out, true));
  }

  /** Returns a stream for messages. A message that cannot be written does not affect the next. */
  public static CheckedStream messages(OutputStream err) {
    return new CheckedStream(new Target(err, false));
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
    private final boolean endsAtFailure;
    private volatile @Nullable IOException failure;

    Target(OutputStream out, boolean endsAtFailure) {
      this.out = out;
      this.endsAtFailure = endsAtFailure;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      IOException earlier = failure;
      if (endsAtFailure && earlier != null) {
        throw earlier;
      }
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = e;
        if (endsAtFailure) {
          throw e;
        }
      }
    }
  }
}
