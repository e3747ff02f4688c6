package dev.sessions.manager.monitor;

import java.util.concurrent.ThreadFactory;

/** Creates threads that do not keep the JVM from ending. */
final class DaemonThreads {
  private DaemonThreads() {}

  static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
