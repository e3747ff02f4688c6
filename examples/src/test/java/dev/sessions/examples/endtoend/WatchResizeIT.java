package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A terminal that is resized while {@code watch} draws on it. */
@Timeout(240)
class WatchResizeIT {
  @RegisterExtension final Workplace place = new Workplace();

  private List<String> screen() {
    return place.tmux("capture-pane", "-p", "-t", "screen:").lines().toList();
  }

  private void resize(int columns, int rows) {
    place.tmux("resize-window", "-t", "screen:", "-x", "" + columns, "-y", "" + rows);
  }

  private static boolean isWhole(List<String> screen, int rows) {
    return !screen.isEmpty()
        && screen.get(0).startsWith("watching tmux")
        && screen.stream().filter(line -> line.startsWith("SESSION")).count() == 1
        && screen.stream().filter(line -> line.startsWith("1 session,")).count() == 1
        && screen.size() <= rows;
  }

  @Test
  void theTableIsDrawnForTheNewSize() {
    String wide = "\u65e5\u672c\u8a9e";
    String[] tabs =
        IntStream.range(0, 14)
            .mapToObj(i -> wide + i + "=>exec sleep 600" + i + " 1 2 3 4 5 6 7 8 9 10 11 12 13 14")
            .toArray(String[]::new);
    place.layouts("dev.json", layout("dev", tabs));
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    place.write(
        "typed.sh", "cd '" + place.folder() + "'; " + place.typed("watch", "dev.json") + "\n");
    place.tmux(
        "new-session",
        "-d",
        "-s",
        "screen",
        "-x",
        "100",
        "-y",
        "24",
        "sh",
        place.folder().resolve("typed.sh").toString());
    Workplace.until("it is drawn", () -> isWhole(screen(), 24) && screen().size() >= 17);

    resize(40, 10);
    Workplace.until(
        "it is drawn smaller",
        () ->
            isWhole(screen(), 10)
                && screen().stream().anyMatch(line -> line.matches("\\.\\.\\. and \\d+ more")));
    assertThat(screen()).anyMatch(line -> line.contains(wide + "0"));
    assertThat(screen()).noneMatch(line -> line.contains("12 13 14"));

    resize(140, 30);
    Workplace.until(
        "it is drawn larger",
        () ->
            isWhole(screen(), 30)
                && screen().stream().filter(line -> line.endsWith("12 13 14")).count() == 14);
    assertThat(screen()).noneMatch(line -> line.contains(" more"));

    resize(60, 2);
    Workplace.until(
        "the figures are left",
        () -> screen().stream().anyMatch(line -> line.contains("14 running")));
  }
}
