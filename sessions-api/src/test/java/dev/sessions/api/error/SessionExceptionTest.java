package dev.sessions.api.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionExceptionTest {

  private static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("stderr", "no server");
    facts.put("argv", "tmux ls");
    facts.put("exit", "1");
    return facts;
  }

  @Test
  void itHasACodeAMessageAndACause() {
    IOException cause = new IOException("gone");
    SessionException error =
        new SessionException(StandardErrorCode.UNREACHABLE, "tmux is gone", facts(), cause);

    assertThat(error).isInstanceOf(RuntimeException.class).hasMessage("tmux is gone");
    assertThat(error).hasCause(cause);
    assertThat(error.code()).isEqualTo(StandardErrorCode.UNREACHABLE);
  }

  @Test
  void detailsKeepTheirOrderAndAreCopied() {
    Map<String, String> facts = facts();
    SessionException error = new SessionException(StandardErrorCode.UNREACHABLE, "x", facts, null);
    facts.clear();

    assertThat(error.details().keySet()).containsExactly("stderr", "argv", "exit");
    assertThatThrownBy(() -> error.details().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theShortFormHasNoDetailsAndNoCause() {
    SessionException error = new SessionException(StandardErrorCode.CONFLICT, "dev exists");
    assertThat(error.details()).isEmpty();
    assertThat(error).hasNoCause();
  }

  @Test
  void codeAndMessageAreNeededAndACauseIsNot() {
    assertThatThrownBy(() -> new SessionException(nothing(), "x"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("code");
    assertThatThrownBy(() -> new SessionException(StandardErrorCode.INTERNAL, nothing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("message");
  }

  @Test
  void afterSerializationTheCodeIsThereAndTheDetailsAreEmpty() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new SessionException(StandardErrorCode.DEADLINE, "late", facts(), null));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      SessionException copy = (SessionException) in.readObject();
      assertThat(copy.code()).isEqualTo(StandardErrorCode.DEADLINE);
      assertThat(copy).hasMessage("late");
      assertThat(copy.details()).isEmpty();
    }
  }

  private static <T> T nothing() {
    return null;
  }
}
