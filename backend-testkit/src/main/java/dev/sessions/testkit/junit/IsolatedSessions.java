package dev.sessions.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a multiplexer of its own, as a parameter of type {@link IsolatedServer}, {@link
 * dev.sessions.api.spi.Multiplexer}, {@link dev.sessions.api.spi.SessionBackend} or {@link
 * dev.sessions.api.spi.ConnectContext}. All parameters of one test belong to one server, those of
 * its constructor and of {@code @BeforeEach} too. A server that {@code @BeforeAll} or the
 * constructor of a per-class instance takes is shared by the tests of the class.
 *
 * <p>It has a temporary folder with its socket, an empty configuration, a home and its records. It
 * starts when it is first needed, and ends with the test, however that ends: then all its processes
 * are killed and the folder is removed. Nothing of the user's own server or environment is seen,
 * {@code PATH} apart.
 *
 * <p>The backend's jar is to be on the class path of the tests. If its program is not installed,
 * the tests are skipped with that reason; where the environment variable {@code CI} is set, they
 * fail.
 *
 * <p>{@code @IsolatedSessions} of a method counts before that of its class, and that before the one
 * of the class around it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(IsolatedSessionsExtension.class)
public @interface IsolatedSessions {

  /** The name of the backend: {@code tmux}, {@code fake}, or that of any other that is there. */
  String backend() default "tmux";

  /**
   * Options of the backend, each {@code key=value}; {@code {folder}} stands for the server's own
   * folder. The ones that choose tmux's server ({@code socket}, {@code socketPath}, {@code config})
   * are not to be given.
   */
  String[] options() default {};

  /**
   * Environment variables of the server and of what it starts, each {@code NAME=value}; {@code
   * {folder}} stands for the server's own folder.
   */
  String[] variables() default {};
}
