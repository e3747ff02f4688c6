package dev.sessions.api.layout;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a start directory as the user wrote it into the absolute path of a directory that is there.
 *
 * <p>A leading {@code ~} or {@code ~/} is the home directory; {@code $NAME} and <code>${NAME}
 * </code> are environment variables; {@code $$} is one {@code $}; a relative path starts at the
 * base directory. Nothing else is special, and the value of a variable is not expanded again.
 */
public final class StartDirResolver {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)\\}|([A-Za-z_][A-Za-z0-9_]*)|(\\$)|)");

  private final Map<String, String> environment;
  private final Path baseDir;

  /**
   * Creates a resolver.
   *
   * @param environment the variables; {@code HOME} is what {@code ~} means
   * @param baseDir where relative paths start
   */
  public StartDirResolver(Map<String, String> environment, Path baseDir) {
    this.environment = Map.copyOf(environment);
    this.baseDir = WalkedPath.of(baseDir);
  }

  /**
   * Returns how a path is written as a start directory, so that nothing in it is special: {@code $}
   * becomes {@code $$}, and a leading {@code ~} gets {@code ./} in front.
   */
  public static String written(String path) {
    String escaped = path.replace("$", "$$");
    return escaped.equals("~") || escaped.startsWith("~/") ? "./" + escaped : escaped;
  }

  /**
   * Resolves every tab of a layout.
   *
   * @return the layout with absolute start directories
   * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT}, naming the layout and the
   *     first tab whose directory cannot be resolved
   */
  public LayoutConfig resolve(LayoutConfig layout) {
    List<TabConfig> tabs = new ArrayList<>();
    for (TabConfig tab : layout.layoutTabs()) {
      try {
        tabs.add(tab.withStartDir(resolve(tab.startDir()).toString()));
      } catch (SessionException e) {
        String where = "layout '" + layout.layoutName() + "', tab '" + tab.tabName() + "': ";
        throw new SessionException(e.code(), where + e.getMessage(), e.details(), e);
      }
    }
    return layout.withTabs(tabs);
  }

  /**
   * Resolves one start directory.
   *
   * @return the absolute path of an existing directory
   * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} if a variable is not set, or
   *     the directory is not there or is no directory
   */
  public Path resolve(String startDir) {
    Objects.requireNonNull(startDir, "startDir");
    Path path;
    try {
      path = WalkedPath.of(baseDir.resolve(expand(startDir)));
    } catch (InvalidPathException e) {
      throw invalid("startDir '" + startDir + "' is not a path: " + e.getReason());
    }
    if (!Files.exists(path)) {
      String meaning = meaning(startDir, path) + hint(startDir);
      throw invalid("startDir '" + startDir + "' is not there" + meaning);
    }
    if (!Files.isDirectory(path)) {
      throw invalid("startDir '" + startDir + "' is not a directory" + meaning(startDir, path));
    }
    return path;
  }

  private String expand(String startDir) {
    boolean tilde = startDir.equals("~") || startDir.startsWith("~/");
    String rest = tilde ? startDir.substring(1) : startDir;
    Matcher matcher = VARIABLE.matcher(rest);
    StringBuilder expanded = new StringBuilder(tilde ? variable("HOME", startDir) : "");
    while (matcher.find()) {
      String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      String value = name == null ? "$" : variable(name, startDir);
      matcher.appendReplacement(expanded, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(expanded).toString();
  }

  private String variable(String name, String startDir) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw invalid("startDir '" + startDir + "': the variable " + name + " is not set");
    }
    return value;
  }

  /**
   * Returns what to do if a {@code $} of a start directory begins no variable and is no {@code $$}.
   */
  private static String hint(String startDir) {
    return VARIABLE.matcher(startDir).results().anyMatch(found -> found.group().equals("$"))
        ? "; a $ without a name after it is itself: write $NAME or ${NAME} for a variable"
        : "";
  }

  private static String meaning(String startDir, Path path) {
    return path.toString().equals(startDir) ? "" : " (it means " + path + ")";
  }

  private static SessionException invalid(String message) {
    return new SessionException(StandardErrorCode.INVALID_LAYOUT, message);
  }
}
