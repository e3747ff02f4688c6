package dev.sessions.testkit.broken;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.testkit.BackendKit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** The kit on one variant; the configuration parameter {@code variant} is its number. */
@ExtendWith(BrokenKit.Chosen.class)
class BrokenKit extends BackendKit {
  private BrokenVariant variant = BrokenVariants.ALL.get(0);
  private FakeSetup setup = new FakeSetup(variant.capabilities());

  static final class Chosen implements TestInstancePostProcessor {
    @Override
    public void postProcessTestInstance(Object kit, ExtensionContext context) {
      int number = Integer.parseInt(context.getConfigurationParameter("variant").orElseThrow());
      ((BrokenKit) kit).variant = BrokenVariants.ALL.get(number);
      ((BrokenKit) kit).setup = new FakeSetup(BrokenVariants.ALL.get(number).capabilities());
    }
  }

  @Override
  protected SessionBackend newBackend() {
    setup.backends++;
    return variant.breaking().apply(setup);
  }

  @Override
  protected ConnectContext newServer() {
    return ConnectSettings.of(Map.of(), Map.of());
  }

  @Override
  protected void endServer() {}

  @Override
  protected void freezeServer() {
    setup.server.unavailable(StandardErrorCode.DEADLINE);
  }

  @Override
  protected void thawServer() {
    setup.server.available();
  }

  @Override
  protected boolean runsRealCommands() {
    return false;
  }

  @Override
  protected Duration patience() {
    return Duration.ofSeconds(2);
  }
}
