package dev.sessions.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.NodeList;

class LineChartTest {
  @ParameterizedTest
  @CsvSource({
    "5000, 1000, 5",
    "5001, 1000, 6",
    "6.1, 2, 4",
    "0.9, 0.2, 5",
    "12, 2, 6",
    "1, 0.2, 5",
  })
  void aScaleHasFewRoundStepsAndContainsTheLargestValue(double largest, double step, int steps) {
    Scale scale = Scale.upTo(largest);

    assertThat(scale.step()).isCloseTo(step, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(scale.steps()).isEqualTo(steps);
    assertThat(scale.ticks()).hasSize(steps + 1).startsWith(0.0);
    assertThat(scale.end()).isGreaterThanOrEqualTo(largest - 1e-9);
  }

  private static LineChart chart() {
    return new LineChart("Time & windows", "windows", "seconds")
        .line("tmux", List.of(new LineChart.Point(100, 1), new LineChart.Point(500, 5)))
        .line("sessions", List.of(new LineChart.Point(100, 2), new LineChart.Point(500, 4)));
  }

  private static List<String> texts(String svg, String element, String attribute) throws Exception {
    NodeList nodes =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(
          attribute.isEmpty()
              ? nodes.item(i).getTextContent()
              : nodes.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
    }
    return texts;
  }

  @Test
  void titleAxesTicksAndLinesAreLabelled() throws Exception {
    assertThat(texts(chart().svg(), "text", ""))
        .contains(
            "Time & windows", "windows", "seconds", "tmux", "sessions", "0", "100", "500", "5");
  }

  @Test
  void pointsAreAtTheirPositionsOnTheAxes() throws Exception {
    // From 0 at (80, 360) to 500 at the right end (730) and 5 at the upper end (84).
    assertThat(texts(chart().svg(), "polyline", "points"))
        .containsExactly("210.0,304.8 730.0,84.0", "210.0,249.6 730.0,139.2");
  }

  @Test
  void aDarkColourSchemeHasItsOwnColours() {
    assertThat(chart().svg()).contains("@media (prefers-color-scheme: dark)");
  }

  @Test
  void moreThanFourLinesAreRefused() {
    LineChart chart = chart().line("three", List.of()).line("four", List.of());

    assertThatThrownBy(() -> chart.line("five", List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a chart has at most 4 lines; cannot add 'five'");
  }
}
