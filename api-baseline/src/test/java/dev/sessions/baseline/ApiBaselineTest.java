package dev.sessions.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.spi.SessionBackend;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.layouts.LayoutsFile;
import dev.sessions.manager.SessionManager;
import dev.sessions.reporting.StatusReport;
import dev.sessions.testkit.junit.IsolatedSessions;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was released goes on working, or its end was decided on. */
class ApiBaselineTest {
  private static final Path RELEASED = Path.of("released");
  private static final Path ACCEPTED = Path.of("accepted-changes.txt");

  /** One class of each room that others compile against. */
  private static final Map<String, Class<?>> ROOMS =
      Map.of(
          "sessions-api", SessionBackend.class,
          "sessions-conflict", ConflictPolicy.class,
          "reporting", StatusReport.class,
          "sessions-layouts", LayoutsFile.class,
          "sessions-manager", SessionManager.class,
          "backend-testkit", IsolatedSessions.class);

  @TempDir Path folder;

  @Test
  void nothingThatWasReleasedBreaksUnlessThatWasAccepted() throws Exception {
    List<Path> released = new ArrayList<>();
    List<Path> now = new ArrayList<>();
    for (Map.Entry<String, Class<?>> room : ROOMS.entrySet()) {
      released.add(RELEASED.resolve(room.getKey() + ".jar"));
      now.add(jarWith(room.getKey(), room.getValue()));
    }
    assertThat(released).allMatch(Files::isRegularFile);
    Set<String> changes = BreakingChanges.between(released, now, libraries());
    Set<String> accepted = AcceptedChanges.read(ACCEPTED);

    assertThat(without(changes, accepted))
        .as(
            "breaking changes since the release: undo each, or put it into api-baseline/%s with"
                + " the reason that it is accepted for",
            ACCEPTED)
        .isEmpty();
    assertThat(without(accepted, changes))
        .as("lines of api-baseline/%s whose change is not there: remove them", ACCEPTED)
        .isEmpty();
  }

  @Test
  void whatBreaksACallerOrAnImplementerIsFound() throws IOException {
    String before =
        "public interface A { int GONE = 1; void gone(String s); default int other() { return 1; }"
            + " record R(int a) {} enum E { ONE, TWO } }";
    String after =
        "public interface A { void came(); default long other() { return 1; }"
            + " record R(int a, int b) {} enum E { ONE } }";

    assertThat(
            BreakingChanges.between(List.of(compiled(before)), List.of(compiled(after)), List.of()))
        .contains(
            "METHOD_REMOVED A#gone(java.lang.String)",
            "METHOD_ADDED_TO_INTERFACE A#came()",
            "METHOD_RETURN_TYPE_CHANGED A#other()",
            "CONSTRUCTOR_REMOVED A$R#A$R(int)",
            "FIELD_REMOVED A#GONE",
            "FIELD_REMOVED A$E#TWO");
  }

  @Test
  void whatIsOnlyAddedBreaksNobody() throws IOException {
    String before = "public interface A { void a(); }";
    String after =
        "public interface A { void a(); default void b() {} int NEW = 1; record R() {} }";

    assertThat(
            BreakingChanges.between(List.of(compiled(before)), List.of(compiled(after)), List.of()))
        .isEmpty();
  }

  @Test
  void anAcceptedChangeHasAReason() throws IOException {
    Path list = folder.resolve("list.txt");
    Files.writeString(list, "# why\n\nMETHOD_REMOVED A#a() | nobody could call it\n");
    assertThat(AcceptedChanges.read(list)).containsExactly("METHOD_REMOVED A#a()");

    Files.writeString(list, "# why\nMETHOD_REMOVED A#a() |  \n");
    assertThatThrownBy(() -> AcceptedChanges.read(list))
        .hasMessageStartingWith("list.txt:2: write");
  }

  private static Set<String> without(Set<String> all, Set<String> known) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(known);
    return rest;
  }

  /** Returns the jar that a class is in; before the jars are made there are only folders. */
  private Path jarWith(String room, Class<?> type) throws URISyntaxException {
    Path place = place(type);
    return Files.isDirectory(place) ? jar(folder.resolve(room + ".jar"), place) : place;
  }

  private static Path jar(Path jar, Path classes) {
    int exit =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "cf", jar.toString(), "-C", classes.toString(), ".");
    assertThat(exit).isZero();
    return jar;
  }

  private Path compiled(String source) throws IOException {
    Path place = Files.createTempDirectory(folder, "compiled");
    Path file = Files.writeString(place.resolve("A.java"), source);
    Path classes = place.resolve("classes");
    int exit =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--release",
                "17",
                "-d",
                classes.toString(),
                file.toString());
    assertThat(exit).isZero();
    return jar(place.resolve("a.jar"), classes);
  }

  /** Returns the other jars of the class path: the rooms themselves are what is compared. */
  private static List<String> libraries() throws URISyntaxException {
    List<Path> rooms = new ArrayList<>();
    for (Class<?> type : ROOMS.values()) {
      rooms.add(place(type));
    }
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar") && !rooms.contains(Path.of(entry)))
        .toList();
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
