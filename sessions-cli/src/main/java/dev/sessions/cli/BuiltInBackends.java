package dev.sessions.cli;

import dev.sessions.api.spi.SessionBackend;
import dev.sessions.manager.plugin.BackendRegistry;
import java.util.function.Supplier;

/**
 * The backends on the class path. The launcher says of which classes they are: finding them again
 * at each start, in the one jar that all classes are archived from, would mean to open it and to
 * read its list of entries, which takes longer than parsing the command line.
 */
final class BuiltInBackends implements Supplier<BackendRegistry> {
  /** The system property in which the launcher names the classes, with a comma between them. */
  static final String PROPERTY = "sessions.backends";

  private final String classes;

  /** Takes the names of the classes; where there are none, the class path is asked. */
  BuiltInBackends(String classes) {
    this.classes = classes;
  }

  @Override
  public BackendRegistry get() {
    if (classes.isEmpty()) {
      return BackendRegistry.load();
    }
    String[] names = classes.split(",");
    SessionBackend[] backends = new SessionBackend[names.length];
    try {
      for (int i = 0; i < names.length; i++) {
        Class<? extends SessionBackend> type =
            Class.forName(names[i]).asSubclass(SessionBackend.class);
        backends[i] = type.getDeclaredConstructor().newInstance();
      }
      return BackendRegistry.of(backends);
    } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
      // What is wrong with one of them is told by the usual way.
      return BackendRegistry.load();
    }
  }
}
