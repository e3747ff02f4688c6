package dev.sessions.manager.plugin;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;

/** Backends for tests: good ones, and each kind of bad one. */
public final class SampleBackends {
  private SampleBackends() {}

  /** A backend of a name that behaves. */
  public abstract static class Named implements SessionBackend {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public BackendInfo info() {
      return BackendInfo.builder(name).build();
    }

    @Override
    public Multiplexer connect(ConnectContext config) {
      return new FakeBackend().connect(config);
    }
  }

  /** A good one. */
  public static final class Good extends Named {
    public Good() {
      super("good");
    }
  }

  /** The first of two of one name. */
  public static final class Twin extends Named {
    public Twin() {
      super("twin");
    }
  }

  /** The second of two of one name. */
  public static final class OtherTwin extends Named {
    public OtherTwin() {
      super("twin");
    }
  }

  /** One whose name is none. */
  public static final class Shouting extends Named {
    public Shouting() {
      super("SHOUTING");
    }
  }

  /** One that cannot be made. */
  public static final class Unmakeable extends Named {
    public Unmakeable() {
      super("unmakeable");
      throw new IllegalStateException("not today");
    }
  }

  /** One that cannot say its name. */
  public static final class Nameless extends Named {
    public Nameless() {
      super("nameless");
    }

    @Override
    public BackendInfo info() {
      throw new UnsupportedOperationException("who knows");
    }
  }
}
