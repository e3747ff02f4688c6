package dev.sessions.testkit.jar;

/** The rules about a finished jar, in the order in which they are checked. */
enum JarRule {
  J1("the file can be read as a jar"),
  J2(
      "the manifest states the level of the SPI that the jar was built for, and the host accepts it"),
  J3("the services file is there and names classes that the jar has"),
  J4("a module-info that provides backends names those of the services file"),
  J5("the jar has no copy of the API in it"),
  J6("the host's own plugin loader takes the jar, and gets a backend of it without a problem");

  private final String title;

  JarRule(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  JarFinding finding(String message) {
    return new JarFinding(name(), message);
  }
}
