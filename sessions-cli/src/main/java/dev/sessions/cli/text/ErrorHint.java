package dev.sessions.cli.text;

import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.Map;

/**
 * What a user of the command can do about an error, in the command's own words: the framework's
 * messages know no options.
 */
public final class ErrorHint {
  private ErrorHint() {}

  /**
   * Returns the end of the error's message, or an empty text if there is nothing to add.
   *
   * @param error the error
   * @param command the name of the command that has failed
   */
  public static String of(SessionException error, String command) {
    if (error.code() == StandardErrorCode.NOT_INSTALLED) {
      return notInstalled(error);
    }
    if (error.code() == StandardErrorCode.UNKNOWN_BACKEND) {
      return isIncomplete(error) ? ": 'sessions backends' says why" : "";
    }
    if (error.details().containsKey("policies")) {
      return " (choose one by -c)";
    }
    // The time-out of a wait is its own, and no backend call's.
    return error.code().kind() == ErrorKind.TIMEOUT && !command.equals("wait")
        ? "; --timeout SECONDS gives a call more time"
        : "";
  }

  /** A plugin's message may say itself how its program is named. */
  private static String notInstalled(SessionException error) {
    String option = error.details().get("option");
    String named = option == null ? "" : " by -o " + option + "=PATH";
    return String.valueOf(error.getMessage()).contains("--backend fake")
        ? ""
        : named + "; or try --backend fake";
  }

  /** Returns whether there are problems with plugins that the message does not have. */
  private static boolean isIncomplete(SessionException error) {
    for (Map.Entry<String, String> detail : error.details().entrySet()) {
      if (detail.getKey().startsWith("problem ")
          && !String.valueOf(error.getMessage()).contains(detail.getValue())) {
        return true;
      }
    }
    return false;
  }
}
