package dev.sessions.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tool itself is killed, terminated or interrupted at each point of each operation. */
@Tag("faults")
@Timeout(600)
class ToolFaultsIT {
  private static final List<Fault> FAULTS =
      Arrays.stream(Fault.values()).filter(Fault::isOfTool).toList();

  @ParameterizedTest
  @EnumSource
  void nothingOfTheUsersIsLostAndNothingStaysHalfMade(Operation operation) throws Exception {
    FaultTable.run(operation, FAULTS, steps(operation), "faults-tool-");
  }

  private static List<String> steps(Operation operation) throws IOException {
    try (FaultPlace at = new FaultPlace(operation)) {
      assertThat(at.operateAsProcess().exit()).isZero();
      return FaultTable.steps(at.faulty().calls());
    }
  }
}
