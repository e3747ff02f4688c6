package dev.sessions.examples.faults;

import dev.sessions.api.spi.ShellQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that stands between the tool and tmux: it counts the calls, keeps what was asked and
 * answered, and at one of them does what a {@link Fault} says.
 */
final class FaultyTmux {
  private static final String PROGRAM =
      """
      #!/bin/sh
      calls=@CALLS@ socket=@SOCKET@ tmux=@TMUX@
      n=1
      until mkdir "$calls/$n" 2>/dev/null; do n=$((n + 1)); done
      call=$calls/$n
      printf '%s\\n' "$*" >"$call/argv"
      echo $$ >"$call/pid"
      : >"$call/out" >"$call/err" >"$call/in"
      case $* in *'source-file -'*) cat >"$call/in" ;; esac
      server() { "$tmux" -S "$socket" display-message -p '#{pid}' 2>/dev/null; }
      # A signal is sent, not yet obeyed, when kill returns.
      state() { read -r _ _ state _ <"/proc/$1/stat" && printf %s "$state"; }
      end_server() {
        pid=$(server) && kill -KILL "$pid" || return
        while [ -e "/proc/$pid" ] && [ "$(state "$pid")" != Z ]; do sleep 0.01; done
      }
      stop_server() {
        pid=$(server) && kill -STOP "$pid" || return
        until [ "$(state "$pid")" = T ]; do sleep 0.01; done
      }
      before() { :; }
      instead() { "$tmux" "$@" <"$call/in" >"$call/out" 2>"$call/err"; }
      after() { :; }
      code=0 at=0 last=0
      . "$calls/fault"
      if [ "$at" -gt 0 ] && [ "$n" -ge "$at" ] && [ "$n" -le "$last" ]; then faulty; fi
      before
      instead "$@"
      code=$?
      after
      cat "$call/out"
      cat "$call/err" >&2
      exit "$code"
      """;

  private final Path folder;
  private final Path calls;

  /** Makes the program in a folder, for the server of a socket. */
  FaultyTmux(Path folder, Path socket) throws IOException {
    this.folder = folder;
    this.calls = Files.createDirectory(folder.resolve("calls"));
    String text =
        PROGRAM
            .replace("@CALLS@", ShellQuote.word(calls.toString()))
            .replace("@SOCKET@", ShellQuote.word(socket.toString()))
            .replace("@TMUX@", ShellQuote.word(realTmux().toString()));
    Files.setPosixFilePermissions(
        Files.writeString(program(), text), PosixFilePermissions.fromString("rwx------"));
    Files.writeString(calls.resolve("fault"), "");
  }

  private static Path realTmux() {
    for (String folder : System.getenv("PATH").split(":")) {
      Path tmux = Path.of(folder, "tmux");
      if (Files.isExecutable(tmux)) {
        return tmux;
      }
    }
    throw new IllegalStateException("tmux is not installed");
  }

  Path program() {
    return folder.resolve("faulty-tmux");
  }

  /** Lets the calls from now on be counted from 1, without a fault. */
  void reset() throws IOException {
    for (TmuxCall call : calls()) {
      for (String file : List.of("argv", "pid", "in", "out", "err", "half")) {
        Files.deleteIfExists(call.folder().resolve(file));
      }
      Files.delete(call.folder());
    }
    Files.writeString(calls.resolve("fault"), "");
  }

  /** Lets the fault happen at the n-th call from now on. */
  void arm(Fault fault, int at) throws IOException {
    reset();
    int last = fault.lasts() ? Integer.MAX_VALUE : at;
    Files.writeString(
        calls.resolve("fault"),
        "at=" + at + " last=" + last + "\nfaulty() {\n" + fault.shell() + "\n}\n");
  }

  /** Returns the calls since the last reset, in their order. */
  List<TmuxCall> calls() throws IOException {
    List<TmuxCall> found = new ArrayList<>();
    for (int n = 1; Files.isDirectory(calls.resolve(Integer.toString(n))); n++) {
      Path call = calls.resolve(Integer.toString(n));
      found.add(new TmuxCall(call, text(call.resolve("argv")), text(call.resolve("in"))));
    }
    return found;
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).stripTrailing() : "";
  }

  /** Returns whether every call has ended. */
  boolean isQuiet() throws IOException {
    for (TmuxCall call : calls()) {
      String pid = text(call.folder().resolve("pid"));
      if (pid.isEmpty() || ProcessHandle.of(Long.parseLong(pid)).isPresent()) {
        return false;
      }
    }
    return true;
  }
}
