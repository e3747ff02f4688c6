package dev.sessions.api.spi;

/** A running {@link Multiplexer#watch}. Closing it ends the calls; closing twice is harmless. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
