package dev.sessions.layouts;

import dev.sessions.api.layout.StartDirResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads layouts files. A name that ends in {@code .json}, {@code .yaml} or {@code .yml} says how
 * the file is written; any other file is JSON if its first character after comments as in Java is
 * <code>{</code>, and YAML if it is anything else.
 */
public final class LayoutsReader {
  private static final Pattern JSON =
      Pattern.compile("(?:\\s|//[^\\r\\n]*+|/\\*(?s:.*?)\\*/)*+\\{");

  private final Map<String, String> environment;

  /**
   * Creates a reader.
   *
   * @param environment the variables that start directories may name; {@code HOME} is what {@code
   *     ~} means
   */
  public LayoutsReader(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads a file.
   *
   * @return what it says, with start directories as they are written there
   * @throws InvalidLayoutsException with every problem of the file, or the one that keeps it from
   *     being read
   */
  public LayoutsFile read(Path file) {
    return read(LayoutsSource.of(file));
  }

  /**
   * Reads a file or a stream.
   *
   * @return what it says, with start directories as they are written there
   * @throws InvalidLayoutsException as {@link #read(Path)}
   */
  public LayoutsFile read(LayoutsSource source) {
    return read(source, true);
  }

  /**
   * Reads a file for what it names. Start directories are not checked: they matter to a launch, not
   * to what runs already.
   *
   * @return what it says, with start directories as they are written there
   * @throws InvalidLayoutsException as {@link #read} does, but for start directories
   */
  public LayoutsFile readNames(Path file) {
    return readNames(LayoutsSource.of(file));
  }

  /**
   * Reads a file or a stream for what it names, as {@link #readNames(Path)}.
   *
   * @return what it says, with start directories as they are written there
   * @throws InvalidLayoutsException as {@link #read(Path)} does, but for start directories
   */
  public LayoutsFile readNames(LayoutsSource source) {
    return read(source, false);
  }

  private LayoutsFile read(LayoutsSource source, boolean startDirs) {
    Problems problems = new Problems(source.shown());
    Optional<LocatedNode> tree = check(source, startDirs, problems);
    if (tree.isEmpty() || !problems.isEmpty()) {
      throw problems.exception();
    }
    return LayoutsOfTree.file(source.path(), tree.get());
  }

  /** Returns every problem of a file in the order of the file; empty if it can be used. */
  public List<Problem> problems(Path file) {
    return problems(LayoutsSource.of(file));
  }

  /** Returns every problem of a file or a stream, in its order; empty if it can be used. */
  public List<Problem> problems(LayoutsSource source) {
    Problems problems = new Problems(source.shown());
    check(source, true, problems);
    return problems.inFileOrder();
  }

  private Optional<LocatedNode> check(LayoutsSource source, boolean startDirs, Problems problems) {
    Path file = source.path();
    Optional<String> text = FileText.read(source, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocatedNode> tree = TreeReader.read(tokens(file, text.get()), problems);
    if (tree.isPresent()) {
      LayoutsFormat.FILE.check(tree.get(), problems);
      if (startDirs) {
        Path baseDir = LayoutsFile.baseDir(file);
        new StartDirCheck(new StartDirResolver(environment, baseDir), problems).check(tree.get());
      }
    }
    return tree;
  }

  private static Tokens tokens(Path file, String text) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean yaml =
        name.endsWith(".yaml")
            || name.endsWith(".yml")
            || !name.endsWith(".json") && !JSON.matcher(text).lookingAt();
    return yaml ? new YamlTokens(text) : new JsonTokens(text);
  }
}
