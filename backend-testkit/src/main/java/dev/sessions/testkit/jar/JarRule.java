package dev.sessions.testkit.jar;

/** The rules about a finished jar, in the order of the checks. */
enum JarRule {
  J1("the file can be read as a jar"),
  J2("the manifest states the SPI level that the jar was built for, and the host accepts it"),
  J3("the services file exists and names classes that are in the jar"),
  J4("if a module-info provides backends, it names the same ones as the services file"),
  J5("the jar contains no copy of the API"),
  J6("the host's plugin loader loads the jar and gets a backend from it without a problem");

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
