package dev.sessions.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tool itself is killed, terminated or interrupted at each point of each operation. */
@Tag("faults")
@Timeout(600)
class ToolFaultsIT {
  private static final List<Fault> FAULTS =
      Arrays.stream(Fault.values()).filter(Fault::isOfTool).toList();

  /** Most of a run is waiting. */
  private static final int AT_ONCE = 6;

  /** A launch of hundreds keeps the machine busy by itself. */
  private static final List<Fault> FAULTS_OF_MANY =
      List.of(Fault.TOOL_KILLED_AFTER, Fault.TOOL_INTERRUPTED_AFTER);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LAUNCH_OF_BATCHES")
  void nothingOfTheUsersIsLostAndNothingStaysHalfMade(Operation operation) throws Exception {
    run(operation, FAULTS, AT_ONCE);
  }

  @Test
  void aSessionOfSeveralBatchesIsNeverHalfMade() throws Exception {
    run(Operation.LAUNCH_OF_BATCHES, FAULTS_OF_MANY, 2);
  }

  private static void run(Operation operation, List<Fault> faults, int atOnce) throws Exception {
    FaultTable.run(operation, faults, steps(operation), "faults-tool-", atOnce);
  }

  private static List<String> steps(Operation operation) throws IOException {
    try (FaultPlace at = new FaultPlace(operation)) {
      assertThat(at.operateAsProcess().exit()).isZero();
      return FaultTable.steps(at.faulty().calls());
    }
  }
}
