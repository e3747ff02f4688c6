package dev.sessions.layouts;

import dev.sessions.api.layout.StartDirResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads layouts files. A name that ends in {@code .json}, {@code .yaml} or {@code .yml} says how
 * the file is written; in any other file a first character <code>{</code> means JSON, anything else
 * YAML.
 */
public final class LayoutsReader {
  private final Map<String, String> environment;
  private final LayoutsSchema schema = LayoutsSchema.load();

  /**
   * Makes a reader.
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
    Problems problems = new Problems(file);
    Optional<LocatedNode> tree = check(file, problems);
    if (tree.isEmpty() || !problems.isEmpty()) {
      throw problems.exception();
    }
    return LayoutsOfTree.file(file, tree.get());
  }

  /** Returns every problem of a file in the order of the file; empty where it can be used. */
  public List<Problem> problems(Path file) {
    Problems problems = new Problems(file);
    check(file, problems);
    return problems.inFileOrder();
  }

  private Optional<LocatedNode> check(Path file, Problems problems) {
    Optional<LocatedNode> tree =
        FileText.read(file, problems)
            .flatMap(text -> TreeReader.read(syntax(file, text), problems));
    tree.ifPresent(
        root -> {
          ShapeCheck.check(schema, root, problems);
          MeaningCheck.check(
              root, new StartDirResolver(environment, LayoutsFile.baseDir(file)), problems);
        });
    return tree;
  }

  private static Syntax syntax(Path file, String text) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean yaml =
        name.endsWith(".yaml")
            || name.endsWith(".yml")
            || !name.endsWith(".json") && !text.stripLeading().startsWith("{");
    return yaml ? new YamlSyntax(text) : new JsonSyntax(text);
  }
}
