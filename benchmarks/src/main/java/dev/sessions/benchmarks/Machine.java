package dev.sessions.benchmarks;

import dev.sessions.benchmarks.contender.Peer;
import dev.sessions.benchmarks.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Describes the machine that is measured on, without anything that identifies its owner. */
final class Machine {
  private Machine() {}

  /** Returns a Markdown list of the hardware, the kernel, and the versions of all programs. */
  static String description() throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("- ").append(Runtime.getRuntime().availableProcessors()).append(" cores of ");
    text.append(field(Path.of("/proc/cpuinfo"), "model name")).append(", ");
    long kibibytes =
        Long.parseLong(field(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""));
    text.append(Math.round(kibibytes / 1024.0 / 1024.0)).append(" GiB of memory, ");
    text.append(System.getProperty("os.name")).append(' ');
    text.append(System.getProperty("os.version")).append('\n');
    text.append("- Java ").append(System.getProperty("java.runtime.version")).append('\n');
    try (Sandbox sandbox = Sandbox.open(0)) {
      text.append("- ").append(sandbox.run(List.of("tmux", "-V")).strip()).append('\n');
      for (Peer peer : Peer.ALL) {
        text.append("- ").append(version(peer, sandbox)).append('\n');
      }
    }
    return text.toString();
  }

  /** Returns the load average of the last minute. */
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }

  private static String version(Peer peer, Sandbox sandbox) throws IOException {
    return peer.isAvailable()
        ? sandbox.run(peer.version()).strip().replace('\n', ' ')
        : peer.program() + ": left out";
  }

  private static String field(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("an unknown model");
  }
}
