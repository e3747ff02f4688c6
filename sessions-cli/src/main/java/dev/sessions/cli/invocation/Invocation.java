package dev.sessions.cli.invocation;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.PathBytes;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.Output;
import dev.sessions.cli.terminal.ReaderWatch;
import dev.sessions.layouts.LayoutSelection;
import dev.sessions.layouts.LayoutsFile;
import dev.sessions.layouts.LayoutsReader;
import dev.sessions.layouts.LayoutsSource;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.Owners;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.PluginFolders;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One command being run: what was written, where it writes, and the world around it.
 *
 * @param arguments the parsed arguments
 * @param output where results and messages go
 * @param environment the world around it
 * @param watch interrupts the command if the reader of its output goes away
 */
public record Invocation(
    Arguments arguments, Output output, CliEnvironment environment, ReaderWatch watch) {
  /** Returns the only argument. */
  public String single(String what) {
    List<String> rest = arguments.rest();
    if (rest.isEmpty()) {
      throw new UsageException("the " + what + " is missing");
    }
    requireAtMost(1);
    return rest.get(0);
  }

  /** Refuses more arguments than that: a forgotten option's value would hide among them. */
  public void requireAtMost(int count) {
    List<String> rest = arguments.rest();
    if (rest.size() > count) {
      throw new UsageException("too many arguments: '" + rest.get(count) + "' is not expected");
    }
  }

  /** Refuses two options that contradict each other. */
  public void refuseBoth(String one, String other) {
    if (arguments.has(one) && arguments.has(other)) {
      throw new UsageException("--" + one + " and --" + other + " do not go together");
    }
  }

  /**
   * Returns the backends that there are: the built-in ones and the plugins, in the folders that are
   * named or else in the usual one. A plugin's jars stay open until the program ends.
   */
  public BackendRegistry backends() {
    List<String> named = arguments.values(CommonOptions.PLUGINS);
    PluginFolders folders =
        named.isEmpty()
            ? PluginFolders.usual(environment.variables())
            : PluginFolders.of(named.stream().map(this::pluginFolder).toArray(Path[]::new));
    return environment.backends().get().withPlugins(folders);
  }

  /** An empty name, of a variable that is unset, must not load what lies in the current folder. */
  private Path pluginFolder(String name) {
    if (name.isBlank()) {
      throw new UsageException("--" + CommonOptions.PLUGINS + " names no folder");
    }
    return path(name).toAbsolutePath();
  }

  /** Opens the chosen backend. */
  public Connection connect() {
    Optional<String> written = arguments.value(CommonOptions.TIMEOUT);
    Duration deadline =
        written.isPresent()
            ? Seconds.of(CommonOptions.TIMEOUT, written.get(), Seconds.DAY)
            : ConnectContext.DEFAULT_DEADLINE;
    return Connection.open(this, deadline);
  }

  /** Opens the chosen backend for a command whose {@code --timeout} is its own. */
  public Connection connectWithUsualDeadline() {
    return Connection.open(this, ConnectContext.DEFAULT_DEADLINE);
  }

  /** Returns the path of a file name as the user wrote it. */
  public Path path(String name) {
    try {
      Path here = environment.workingDir();
      if (!Path.of(name).isAbsolute()) {
        requireDecoded(here);
        if (Files.notExists(here)) {
          throw new UsageException(
              "'"
                  + name
                  + "' is not there: the current folder does not exist any more, "
                  + here.toAbsolutePath());
        }
      }
      return here.resolve(name);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + name + "' is no file name: " + e.getReason());
    }
  }

  /** Returns the manager of a file's chosen layouts. */
  public SessionManager manager(String file, Connection connection) {
    LayoutsFile read = read(file, source -> reader().readNames(source));
    return manager(read, connection);
  }

  /**
   * Returns the manager that launches a file's chosen layouts. Every start directory of the file
   * must exist, or, if only some of it was chosen, those of what was chosen.
   */
  public SessionManager launchingManager(String file, Connection connection) {
    LayoutsFile read =
        isWhole()
            ? read(file, source -> reader().read(source))
            : read(file, source -> reader().readNames(source));
    return manager(read, connection);
  }

  /** Returns what is read from a layouts file; a pipe or a terminal may never say anything. */
  public <T> T read(String file, Function<LayoutsSource, T> reading) {
    LayoutsSource source = source(file);
    boolean isSilent = file.equals(LayoutsSource.INPUT) || !Files.isRegularFile(path(file));
    return isSilent ? InterruptibleReading.of(() -> reading.apply(source)) : reading.apply(source);
  }

  /**
   * Returns what a word means as a layouts file: {@code -} is standard input, and a pipe such as
   * {@code /dev/stdin} or that of a process substitution counts as it, for a pipe has no folder.
   */
  private LayoutsSource source(String file) {
    if (file.equals(LayoutsSource.INPUT)) {
      requireDecoded(environment.workingDir());
      return LayoutsSource.input(environment.workingDir(), environment.in());
    }
    Path path = path(file);
    return InputWords.isDescriptor(path)
        ? LayoutsSource.pipe(environment.workingDir(), path)
        : LayoutsSource.of(path);
  }

  /** Java looks for relative names below the text of the folder's name, not below its bytes. */
  private static void requireDecoded(Path here) {
    String folder = here.toAbsolutePath().toString();
    if (PathBytes.areLostIn(folder)) {
      throw new UsageException(
          "the current folder '" + folder + "' " + PathBytes.NOT_UTF_8 + ": rename it");
    }
  }

  private boolean isWhole() {
    return arguments.list("layouts").isEmpty() && arguments.list("tabs").isEmpty();
  }

  private LayoutsReader reader() {
    return new LayoutsReader(environment.variables());
  }

  private SessionManager manager(LayoutsFile read, Connection connection) {
    ManagerSettings settings =
        new ManagerSettings(
            arguments.value("prefix"),
            arguments.value("exit-mode").map(ExitMode::of).orElse(ExitMode.BACK_TO_SHELL),
            read.baseDir(),
            environment.variables(),
            Optional.of(Owners.ofFile(read.path())),
            isWhole());
    return new SessionManager(chosen(read), settings, connection.multiplexer());
  }

  private List<LayoutConfig> chosen(LayoutsFile file) {
    return new LayoutSelection(arguments.list("layouts"), arguments.list("tabs"))
        .choose(file.layouts());
  }
}
