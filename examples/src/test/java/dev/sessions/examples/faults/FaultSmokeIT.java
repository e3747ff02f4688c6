package dev.sessions.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The everyday build's share of the faults: those with most to lose. */
@Timeout(120)
class FaultSmokeIT {
  @Test
  void aRestartWhoseAnswerIsLost() throws IOException {
    assertThat(outcome(Operation.RESTART, Fault.ANSWER_LOST, "place")).isEqualTo("exit 0, whole");
  }

  @Test
  void aMergeWhoseServerStopsMidway() throws IOException {
    assertThat(outcome(Operation.MERGE_OVERWRITE, Fault.SERVER_STOPPED_BEFORE, "windows"))
        .startsWith("exit 6, untouched");
  }

  @Test
  void aRestartWhoseToolIsTerminated() throws IOException {
    assertThat(outcome(Operation.RESTART, Fault.TOOL_TERMINATED, "windows"))
        .isEqualTo("exit 143, untouched");
  }

  private static String outcome(Operation operation, Fault fault, String step) throws IOException {
    List<String> steps = FaultTable.steps(operation);
    assertThat(steps).contains(step);
    return new FaultRun(operation, fault, steps.indexOf(step) + 1).outcome();
  }
}
