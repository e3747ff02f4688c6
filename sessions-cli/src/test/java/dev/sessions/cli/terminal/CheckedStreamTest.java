package dev.sessions.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CheckedStreamTest {
  @Test
  void whatIsWrittenArrivesAsUtf8() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    CheckedStream out = CheckedStream.results(written);
    out.print("caf\u00e9\n");
    out.flush();
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("caf\u00e9\n");
    assertThat(out.failure()).isEmpty();
    assertThat(out.readerIsGone()).isFalse();
  }

  @Test
  void theFirstFailureIsKeptAndNothingIsWrittenAfterIt() {
    FullOnce full = new FullOnce();
    CheckedStream out = CheckedStream.results(full);
    out.print("lost");
    out.flush();
    out.print("later");
    out.flush();
    assertThat(out.failure()).get().extracting(IOException::getMessage).isEqualTo("disk full");
    assertThat(out.readerIsGone()).isFalse();
    assertThat(full.written.size()).isZero();
  }

  @Test
  void aPipeWithoutAReaderIsRecognized() throws IOException {
    Pipe pipe = Pipe.open();
    CheckedStream out = CheckedStream.results(Channels.newOutputStream(pipe.sink()));
    out.print("one");
    out.flush();
    assertThat(out.readerIsGone()).isFalse();
    pipe.source().close();
    out.print("two");
    out.flush();
    assertThat(out.readerIsGone()).isTrue();
    pipe.sink().close();
  }

  /** A full disk on which there is room again later. */
  private static final class FullOnce extends OutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private boolean wasFull;

    @Override
    public void write(int single) throws IOException {
      if (!wasFull) {
        wasFull = true;
        throw new IOException("disk full");
      }
      written.write(single);
    }
  }
}
