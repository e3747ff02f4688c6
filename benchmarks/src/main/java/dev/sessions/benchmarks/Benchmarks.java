package dev.sessions.benchmarks;

import dev.sessions.benchmarks.contender.Peer;
import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.part.Findings;
import dev.sessions.benchmarks.part.Part;
import dev.sessions.benchmarks.part.WholePart;
import dev.sessions.benchmarks.place.Shape;
import java.nio.file.Path;
import java.util.List;

public final class Benchmarks {
  private Benchmarks() {}
  public static void main(String[] arguments) throws Exception {
    Part part = new WholePart(new SessionsCommand(Path.of("sessions").toAbsolutePath()), List.of(new Shape(1, 10), new Shape(20,10)), Peer.ALL);
    Findings f = new Findings();
    part.run(Integer.parseInt(arguments[1]), f);
    System.out.println(f.text());
    f.goals().forEach(System.out::println);
  }
}
