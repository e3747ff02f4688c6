package dev.sessions.testkit.broken;

import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A backend with one bug.
 *
 * @param rule the only rule that must fail
 * @param bug what is wrong, for the list of rules
 * @param capabilities what the underlying fake declares
 * @param breaking creates the broken backend
 */
record BrokenVariant(
    String rule,
    String bug,
    Set<Capability> capabilities,
    Function<FakeSetup, SessionBackend> breaking) {

  /** Creates a variant of the backend itself. */
  static BrokenVariant ofBackend(
      String rule, String bug, Function<FakeSetup, SessionBackend> breaking) {
    return new BrokenVariant(rule, bug, new FakeBackend().info().capabilities(), breaking);
  }

  /** Creates a variant of the connections of a backend that declares everything. */
  static BrokenVariant of(
      String rule, String bug, BiFunction<Multiplexer, FakeSetup, Multiplexer> breaking) {
    return ofBackend(
        rule, bug, setup -> setup.withConnections(real -> breaking.apply(real, setup)));
  }

  /** Creates a variant of the connections of a backend that declares nothing. */
  static BrokenVariant undeclared(
      String rule, String bug, BiFunction<Multiplexer, FakeSetup, Multiplexer> breaking) {
    return new BrokenVariant(
        rule, bug, Set.of(), setup -> setup.withConnections(real -> breaking.apply(real, setup)));
  }

  @Override
  public String toString() {
    return rule + ": " + bug;
  }
}
