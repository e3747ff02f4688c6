package dev.sessions.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test its own multiplexer, as a parameter of type {@link IsolatedServer}, {@link
 * dev.sessions.api.spi.Multiplexer}, {@link dev.sessions.api.spi.SessionBackend} or {@link
 * dev.sessions.api.spi.ConnectContext}. All parameters of one test belong to one server, including
 * those of its constructor and of {@code @BeforeEach}. A server that {@code @BeforeAll} or the
 * constructor of a per-class instance requests is shared by the tests of the class.
 *
 * <p>The server has a temporary folder with its socket, an empty configuration, a home and its
 * records. It starts when it is first needed. However the test ends, all processes of the server
 * are then killed and the folder is removed. It sees nothing of the user's own server or
 * environment except {@code PATH}.
 *
 * <p>The backend's jar must be on the class path of the tests. If its program is not installed, the
 * tests are skipped with that reason; if the environment variable {@code CI} is set, they fail.
 *
 * <p>{@code @IsolatedSessions} on a method overrides that on its class, which overrides that on the
 * enclosing class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(IsolatedSessionsExtension.class)
public @interface IsolatedSessions {

  /** The name of the backend: {@code tmux}, {@code fake} or any other on the class path. */
  String backend() default "tmux";

  /**
   * Options of the backend, each {@code key=value}; {@code {folder}} is replaced by the server's
   * folder. Options that select tmux's server ({@code socket}, {@code socketPath}, {@code config})
   * must not be given.
   */
  String[] options() default {};

  /**
   * Environment variables of the server and of what it starts, each {@code NAME=value}; {@code
   * {folder}} is replaced by the server's folder.
   */
  String[] variables() default {};
}
