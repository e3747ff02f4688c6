package dev.sessions.cli.attach;

import java.util.List;
import java.util.Map;

/** Gives the caller's terminal to a program. */
@FunctionalInterface
public interface AttachRunner {

  /**
   * Runs the program, or arranges that it runs when this process has ended.
   *
   * @param argv the program and its arguments
   * @param environment the environment that it gets, whole
   * @return the exit code for this process
   * @throws dev.sessions.api.error.SessionException if it cannot be run
   */
  int attach(List<String> argv, Map<String, String> environment);
}
