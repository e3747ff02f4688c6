/**
 * The rules that every backend keeps, as JUnit tests; the check of a finished plugin jar; a server
 * of its own for each test that asks for one.
 */
module dev.sessions.testkit {
  requires transitive dev.sessions.api;
  requires transitive dev.sessions.manager;
  requires transitive org.junit.jupiter.api;
  requires dev.sessions.conflict;
  requires org.assertj.core;
  requires static org.jspecify;

  exports dev.sessions.testkit;
  exports dev.sessions.testkit.junit;

  // JUnit runs the rules, which are not public, and makes the extensions.
  opens dev.sessions.testkit to
      org.junit.platform.commons;
  opens dev.sessions.testkit.junit to
      org.junit.platform.commons;
}
