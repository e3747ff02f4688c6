/**
 * The rules that every backend must pass, as JUnit tests; a check of the finished plugin jar; and a
 * JUnit extension that gives a test its own server.
 */
module dev.sessions.testkit {
  requires transitive dev.sessions.api;
  requires transitive dev.sessions.manager;
  requires transitive org.junit.jupiter.api;
  requires dev.sessions.conflict;
  requires org.assertj.core;
  requires static org.jspecify;

  exports dev.sessions.testkit;
  exports dev.sessions.testkit.jar;
  exports dev.sessions.testkit.junit;

  // JUnit runs the rules, which are not public, and creates the extensions.
  opens dev.sessions.testkit to
      org.junit.platform.commons;
  opens dev.sessions.testkit.junit to
      org.junit.platform.commons;
}
