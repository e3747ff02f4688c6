package dev.sessions.backend.support;

/** What a process is told to make it end. */
enum Signal {
  /** Nothing: it is left to end by itself. */
  NONE,
  /** The request that a process may answer in its own way, or ignore. */
  TERM,
  /** The end, without asking. */
  KILL;

  /** Sends it. A process that may not be touched, or is gone, is not an error here. */
  void send(ProcessHandle process) {
    switch (this) {
      case TERM -> process.destroy();
      case KILL -> process.destroyForcibly();
      case NONE -> {}
    }
  }
}
