package dev.sessions.testkit.broken;

import java.util.List;
import java.util.stream.Stream;

/** Jars with one fault each. */
public enum BrokenJars {
  /** A file that is not a jar. */
  NO_JAR("J1", "a file that is not a jar"),
  /** A manifest without a level. */
  NO_LEVEL("J2", "no SPI level"),
  /** A level that the host does not accept. */
  OTHER_LEVEL("J2", "a future SPI level"),
  /** No services file. */
  NO_SERVICES("J3", "no services file"),
  /** A services file with comments only. */
  EMPTY_SERVICES("J3", "a services file without class names"),
  /** A services file that names a missing class. */
  MISSING_CLASS("J3", "a services file that names a class missing from the jar"),
  /** A module-info that provides another backend. */
  OTHER_MODULE("J4", "a module-info that provides more than the services file names"),
  /** A copy of the API in the jar. */
  API_INSIDE("J5", "a copy of the API in the jar"),
  /** A constructor that throws. */
  THROWING("J6", "a constructor that throws"),
  /** An invalid backend name. */
  ILL_NAMED("J6", "a backend with an invalid name");

  private final String rule;
  private final String fault;

  BrokenJars(String rule, String fault) {
    this.rule = rule;
    this.fault = fault;
  }

  /** Returns the only rule that must be reported. */
  public String rule() {
    return rule;
  }

  /** Returns the faults that a rule catches. */
  public static List<String> caughtBy(String rule) {
    return Stream.of(values()).filter(jar -> jar.rule.equals(rule)).map(jar -> jar.fault).toList();
  }
}
