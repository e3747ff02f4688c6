package dev.sessions.api.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link ConnectContext} of given values, for programs and tests; immutable. */
public final class ConnectSettings implements ConnectContext {
  private final Map<String, String> options;
  private final Map<String, String> environment;
  private final Duration deadline;
  private final @Nullable String host;
  private final @Nullable Path stateFolder;
  private final System.@Nullable Logger logger;

  private ConnectSettings(Builder builder) {
    this.options = Map.copyOf(builder.options);
    this.environment =
        builder.environment == null ? System.getenv() : Map.copyOf(builder.environment);
    this.deadline = builder.deadline;
    this.host = builder.host;
    this.stateFolder = builder.stateFolder;
    this.logger = builder.logger;
  }

  /** Returns settings with these options, this process's environment and the usual deadline. */
  public static ConnectSettings of(Map<String, String> options) {
    return builder().options(options).build();
  }

  /**
   * Returns settings with the usual deadline.
   *
   * @param options the options for the backend
   * @param environment the environment variables that the caller runs in
   */
  public static ConnectSettings of(Map<String, String> options, Map<String, String> environment) {
    return builder().options(options).environment(environment).build();
  }

  /**
   * Returns a builder without options, with this process's environment and the usual deadline, for
   * a server of this machine.
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns these settings with another deadline.
   *
   * @throws IllegalArgumentException if it is not more than zero
   */
  public ConnectSettings withDeadline(Duration other) {
    return builder(this).deadline(other).build();
  }

  /** Returns a builder that begins with what a context says. */
  public static Builder builder(ConnectContext like) {
    Builder builder = new Builder();
    builder.options(like.options()).environment(like.environment()).deadline(like.deadline());
    if (like.host().isPresent()) {
      builder.host(like.host().get());
    }
    if (like instanceof ConnectSettings settings) {
      builder.stateFolder = settings.stateFolder;
      builder.logger = settings.logger;
      return builder;
    }
    return builder.stateFolder(like.stateFolder()).logger(like.logger());
  }

  @Override
  public Map<String, String> options() {
    return options;
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public Duration deadline() {
    return deadline;
  }

  @Override
  public Optional<String> host() {
    return Optional.ofNullable(host);
  }

  @Override
  public Path stateFolder() {
    return stateFolder == null ? ConnectContext.super.stateFolder() : stateFolder;
  }

  @Override
  public System.Logger logger() {
    return logger == null ? ConnectContext.super.logger() : logger;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConnectSettings that
        && options.equals(that.options)
        && environment.equals(that.environment)
        && deadline.equals(that.deadline)
        && Objects.equals(host, that.host)
        && Objects.equals(stateFolder, that.stateFolder)
        && Objects.equals(logger, that.logger);
  }

  @Override
  public int hashCode() {
    return Objects.hash(options, environment, deadline, host, stateFolder, logger);
  }

  /** Returns the options and the deadline; of the environment nothing, which may hold secrets. */
  @Override
  public String toString() {
    return "ConnectSettings[options=" + options + ", deadline=" + deadline + "]";
  }

  /** Collects settings. What is not given is as {@link ConnectSettings#builder()} says. */
  public static final class Builder {
    private final Map<String, String> options = new LinkedHashMap<>();
    private @Nullable Map<String, String> environment;
    private Duration deadline = DEFAULT_DEADLINE;
    private @Nullable String host;
    private @Nullable Path stateFolder;
    private System.@Nullable Logger logger;

    private Builder() {}

    /**
     * Adds an option for the backend.
     *
     * @param name the option's name
     * @param value its value; one that was given before is replaced
     * @return this builder
     */
    public Builder option(String name, String value) {
      options.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
      return this;
    }

    /** Returns this builder after adding options for the backend, by name. */
    public Builder options(Map<String, String> more) {
      options.putAll(more);
      return this;
    }

    /** Returns this builder after setting all the environment variables that the caller runs in. */
    public Builder environment(Map<String, String> variables) {
      environment = Objects.requireNonNull(variables, "variables");
      return this;
    }

    /**
     * Sets how long one call to the multiplexer may take.
     *
     * @param time more than zero
     * @return this builder
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Builder deadline(Duration time) {
      if (time.isNegative() || time.isZero()) {
        throw new IllegalArgumentException("the deadline is not more than zero: " + time);
      }
      deadline = time;
      return this;
    }

    /**
     * Returns this builder after setting the machine whose server is meant, another one than this.
     */
    public Builder host(String name) {
      host = Objects.requireNonNull(name, "name");
      return this;
    }

    /** Returns this builder after setting the folder where backends keep their state. */
    public Builder stateFolder(Path folder) {
      stateFolder = Objects.requireNonNull(folder, "folder");
      return this;
    }

    /** Returns this builder after setting where backends log to. */
    public Builder logger(System.Logger target) {
      logger = Objects.requireNonNull(target, "target");
      return this;
    }

    /** Returns the settings. */
    public ConnectSettings build() {
      return new ConnectSettings(this);
    }
  }
}
