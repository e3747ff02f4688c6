package dev.sessions.examples.hostile;

import dev.sessions.api.spi.ShellQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;

/** A program that passes every call on to tmux and falsifies the answer to one of them. */
record FalsifyingTmux(Path folder) {
  private static final int CALLS = 6;
  private static final int LINES = 8;
  private static final int FIELDS = 16;

  private static final String PROGRAM =
      """
      #!/bin/sh
      calls=@CALLS@
      n=1
      until mkdir "$calls/$n" 2>/dev/null; do n=$((n + 1)); done
      tmux "$@" >"$calls/$n/out" 2>"$calls/$n/err"
      code=$?
      if [ "$n" = "$(cat "$calls/at")" ]; then
        . "$calls/falsify"
      else
        cat "$calls/$n/out"
      fi
      cat "$calls/$n/err" >&2
      exit "$code"
      """;

  /** An awk program that replaces one field of one line. */
  private static final String OTHER_FIELD =
      """
      { line[NR] = $0 }
      END {
        at = 1 + which % (NR > 0 ? NR : 1)
        for (i = 1; i <= NR; i++) {
          if (i == at) {
            count = split(line[i], field, between)
            field[1 + where % (count > 0 ? count : 1)] = value
            line[i] = field[1]
            for (j = 2; j <= count; j++) line[i] = line[i] between field[j]
          }
          print line[i]
        }
      }
      """;

  /** Creates the program in a folder. */
  static FalsifyingTmux in(Path folder) throws IOException {
    FalsifyingTmux tmux = new FalsifyingTmux(folder);
    Files.createDirectory(tmux.calls());
    Files.writeString(tmux.calls().resolve("field.awk"), OTHER_FIELD);
    String text = PROGRAM.replace("@CALLS@", ShellQuote.word(tmux.calls().toString()));
    Files.setPosixFilePermissions(
        Files.writeString(tmux.program(), text), PosixFilePermissions.fromString("rwx------"));
    return tmux;
  }

  private Path calls() {
    return folder.resolve("calls");
  }

  Path program() {
    return folder.resolve("falsifying-tmux");
  }

  /** Selects one of the next calls at random, whose answer will be falsified. */
  void arm(Random random) throws IOException {
    for (int n = 1; Files.isDirectory(calls().resolve(Integer.toString(n))); n++) {
      Path call = calls().resolve(Integer.toString(n));
      for (String file : List.of("out", "err")) {
        Files.deleteIfExists(call.resolve(file));
      }
      Files.delete(call);
    }
    Files.writeString(calls().resolve("at"), Integer.toString(1 + random.nextInt(CALLS)));
    Files.writeString(calls().resolve("falsify"), change(random) + "\n");
  }

  /** Returns the shell command that writes the falsified answer. */
  private String change(Random random) {
    String out = "\"$calls/$n/out\"";
    int line = 1 + random.nextInt(LINES);
    return switch (random.nextInt(10)) {
      case 0 -> "sed " + line + "d " + out;
      case 1 -> "sed " + line + "p " + out;
      case 2 -> "sed '" + line + "{h;d;};${G;}' " + out;
      case 3 -> "head -c " + random.nextInt(400) + " " + out;
      case 4 -> "printf 'no such thing\\t$@%%\\n'; cat " + out;
      case 5 -> "cat " + out + "; code=" + random.nextInt(3);
      case 6 -> "cat " + out + "; echo 'lost server: @1 $1' >\"$calls/$n/err\"; code=1";
      default -> otherField(random, out);
    };
  }

  private String otherField(Random random, String out) {
    List<String> odd = List.of("", "-1", "99999999999", "$99999999", "@99999999", "@", "$", "x");
    return "LC_ALL=C awk -v which="
        + random.nextInt(LINES)
        + " -v where="
        + random.nextInt(FIELDS)
        + " -v between="
        + (random.nextBoolean() ? "'\\t'" : "' '")
        + " -v value="
        + ShellQuote.word(odd.get(random.nextInt(odd.size())))
        + " -f \"$calls/field.awk\" "
        + out;
  }
}
