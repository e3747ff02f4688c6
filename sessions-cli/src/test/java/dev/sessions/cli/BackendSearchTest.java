package dev.sessions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.InstalledBackend;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class BackendSearchTest {
  @Test
  void theClassPathIsSearched() {
    assertThat(new BackendSearch(new BackendSearch.OfClassPath()).get().backends())
        .extracting(InstalledBackend::name)
        .contains("fake", "tmux");
  }

  private static BackendSearch started(Callable<BackendRegistry> search) {
    BackendSearch started = new BackendSearch(search);
    started.start();
    return started;
  }

  @Test
  void itRunsBesideWhoeverStartsIt() throws Exception {
    CompletableFuture<Thread> searching = new CompletableFuture<>();
    CountDownLatch goOn = new CountDownLatch(1);
    BackendRegistry none = BackendRegistry.of();
    BackendSearch search =
        started(
            () -> {
              searching.complete(Thread.currentThread());
              goOn.await();
              return none;
            });
    // One that does not end keeps no JVM alive.
    assertThat(searching.get().isDaemon()).isTrue();
    goOn.countDown();
    assertThat(search.get()).isSameAs(none);
  }

  @Test
  void anInterruptionIsKeptAndLosesNothing() {
    BackendSearch search = started(BackendRegistry::of);
    Thread.currentThread().interrupt();
    assertThat(search.get().backends()).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whatFailsIsToldToWhoeverAsks() {
    IllegalArgumentException why = new IllegalArgumentException("no");
    BackendSearch search =
        started(
            () -> {
              throw why;
            });
    assertThatIllegalStateException().isThrownBy(search::get).withCause(why);
  }
}
