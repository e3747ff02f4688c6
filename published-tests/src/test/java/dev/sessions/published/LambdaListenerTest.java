package dev.sessions.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A listener that is a lambda loses nothing. */
class LambdaListenerTest {
  @Test
  void aLambdaIsGivenTheSnapshotsAndItsFailureIsLogged() {
    List<Snapshot> snapshots = new ArrayList<>();
    SnapshotListener listener = snapshots::add;
    listener.changed(Snapshot.noServer());
    SessionException failure =
        new SessionException(StandardErrorCode.UNREACHABLE, "the server is gone");

    Logged logged = new Logged();
    Logger logger = Logger.getLogger("dev.sessions.watch");
    logger.addHandler(logged);
    logger.setUseParentHandlers(false);
    try {
      listener.silent(failure);
      listener.failed(failure);
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(logged);
    }

    assertThat(snapshots).containsExactly(Snapshot.noServer());
    assertThat(logged.records)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.getMessage()).isEqualTo("watching has ended: the server is gone");
              assertThat(record.getThrown()).isSameAs(failure);
            });
  }

  private static final class Logged extends Handler {
    private final List<LogRecord> records = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
