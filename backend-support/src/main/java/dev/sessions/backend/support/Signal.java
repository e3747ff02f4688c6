package dev.sessions.backend.support;

/** What is sent to a process to end it. */
enum Signal {
  /** Nothing: the process ends by itself. */
  NONE,
  /** A request to end, which a process can handle or ignore. */
  TERM,
  /** An end that a process cannot prevent. */
  KILL;

  /**
   * Sends this signal. A process that has ended, or that belongs to another user, is not an error.
   */
  void send(ProcessHandle process) {
    switch (this) {
      case TERM -> process.destroy();
      case KILL -> process.destroyForcibly();
      case NONE -> {}
    }
  }
}
