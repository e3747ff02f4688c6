package dev.sessions.testkit.broken;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchStep;
import java.util.Collections;
import java.util.List;

final class BrokenViews {
  private BrokenViews() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "V1",
              "creating a script launches its steps",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public String script(List<LaunchStep> steps) {
                      real.launch(steps, LaunchListener.NONE);
                      return real.script(steps);
                    }
                  }),
          BrokenVariant.of(
              "V2",
              "a script has only the first window of each session",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public String script(List<LaunchStep> steps) {
                      return real.script(
                          steps.stream()
                              .map(step -> with(step, step.tabs().subList(0, 1)))
                              .toList());
                    }
                  }),
          BrokenVariant.of(
              "V3",
              "attaching from outside claims to switch a terminal",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public AttachCommand attach(SessionRef session) {
                      return new AttachCommand(real.attach(session).argv(), true);
                    }
                  }),
          BrokenVariant.of(
              "V4",
              "attaching to a missing session succeeds",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public AttachCommand attach(SessionRef session) {
                      return session.name().equals("gone")
                          ? new AttachCommand(List.of("fake"), false)
                          : real.attach(session);
                    }
                  }),
          BrokenVariant.of(
              "V5",
              "attaching without a server reports a missing session",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public AttachCommand attach(SessionRef session) {
                      if (!setup.server.snapshot().serverRunning()) {
                        throw new SessionException(
                            StandardErrorCode.NO_SUCH_SESSION,
                            "there is no session " + session.name());
                      }
                      return real.attach(session);
                    }
                  }),
          BrokenVariant.of(
              "V6",
              "the history has one line more than requested",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<String> history(PaneRef pane, int lines) {
                      real.history(pane, lines);
                      return Collections.nCopies(lines + 1, "line");
                    }
                  }),
          BrokenVariant.of(
              "V7",
              "the history of a missing pane is empty",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<String> history(PaneRef pane, int lines) {
                      try {
                        return real.history(pane, lines);
                      } catch (SessionException e) {
                        return List.of();
                      }
                    }
                  }),
          BrokenVariant.undeclared(
              "V2",
              "an undeclared script works for a single step",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public String script(List<LaunchStep> steps) {
                      return steps.size() == 1 ? "#!/bin/sh" : real.script(steps);
                    }
                  }),
          BrokenVariant.undeclared(
              "V3",
              "an undeclared attach works if the session exists",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public AttachCommand attach(SessionRef session) {
                      return setup.has(session.name())
                          ? new AttachCommand(List.of("fake"), false)
                          : real.attach(session);
                    }
                  }),
          BrokenVariant.undeclared(
              "V4",
              "an undeclared attach checks the session first",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public AttachCommand attach(SessionRef session) {
                      if (setup.server.snapshot().serverRunning() && !setup.has(session.name())) {
                        throw new SessionException(
                            StandardErrorCode.NO_SUCH_SESSION,
                            "there is no session " + session.name());
                      }
                      return real.attach(session);
                    }
                  }),
          BrokenVariant.undeclared(
              "V6",
              "an undeclared history is empty",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<String> history(PaneRef pane, int lines) {
                      boolean there =
                          setup.server.snapshot().sessions().stream()
                              .flatMap(session -> session.windows().stream())
                              .flatMap(window -> window.panes().stream())
                              .anyMatch(it -> it.id().equals(pane.id()));
                      return there ? List.of() : real.history(pane, lines);
                    }
                  }),
          BrokenVariant.undeclared(
              "V7",
              "an undeclared history checks the pane first",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<String> history(PaneRef pane, int lines) {
                      boolean there =
                          setup.server.snapshot().sessions().stream()
                              .flatMap(session -> session.windows().stream())
                              .flatMap(window -> window.panes().stream())
                              .anyMatch(it -> it.id().equals(pane.id()));
                      if (!there) {
                        throw new SessionException(
                            StandardErrorCode.NO_SUCH_SESSION,
                            "no window has the pane " + pane.id());
                      }
                      return real.history(pane, lines);
                    }
                  }));
}
