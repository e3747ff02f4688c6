package dev.sessions.api.spi;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a backend says of itself: its name, what it can do and what it accepts; immutable. */
public final class BackendInfo {
  private final String name;
  private final Set<Capability> capabilities;
  private final Map<String, String> options;
  private final int spiLevel;

  private BackendInfo(Builder builder) {
    this.name = builder.name;
    this.capabilities = Collections.unmodifiableSet(new TreeSet<>(builder.capabilities));
    this.options = Collections.unmodifiableMap(new LinkedHashMap<>(builder.options));
    this.spiLevel = builder.spiLevel;
  }

  /**
   * Returns a builder of a backend without capabilities and options.
   *
   * @param name the name that users choose it by: {@code [a-z][a-z0-9-]*}, unique among backends
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** Returns a builder that begins with what this says. */
  public Builder toBuilder() {
    Builder builder = new Builder(name).capabilities(capabilities).spiLevel(spiLevel);
    builder.options.putAll(options);
    return builder;
  }

  /** Returns the name that users choose the backend by. */
  public String name() {
    return name;
  }

  /** Returns what the backend can do, in the order of the names; unmodifiable. */
  public Set<Capability> capabilities() {
    return capabilities;
  }

  /** Returns whether the backend declares a capability. */
  public boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  /**
   * Refuses what needs a capability that the backend does not declare.
   *
   * @throws UnsupportedCapabilityException naming the backend and the capability
   */
  public void require(Capability capability) {
    if (!can(capability)) {
      throw new UnsupportedCapabilityException(name, capability);
    }
  }

  /**
   * Returns the options that the backend accepts: by their names, in its own order, what each is in
   * a few words; unmodifiable.
   */
  public Map<String, String> options() {
    return options;
  }

  /** Returns the level of the SPI that the backend was built for. */
  public int spiLevel() {
    return spiLevel;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BackendInfo that
        && name.equals(that.name)
        && capabilities.equals(that.capabilities)
        && options.equals(that.options)
        && spiLevel == that.spiLevel;
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, capabilities, options, spiLevel);
  }

  /** Returns the name, the capabilities and the options' names. */
  @Override
  public String toString() {
    return name + " " + capabilities + " " + options.keySet();
  }

  /** Collects what a backend says of itself. */
  public static final class Builder {
    private final String name;
    private final Set<Capability> capabilities = new TreeSet<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private int spiLevel = SessionBackend.SPI_MIN;

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** Returns this builder after adding a capability that the backend declares. */
    public Builder capability(Capability capability) {
      capabilities.add(Objects.requireNonNull(capability, "capability"));
      return this;
    }

    /** Returns this builder after setting exactly the capabilities that the backend declares. */
    public Builder capabilities(Collection<Capability> all) {
      Collection<Capability> copy = Set.copyOf(all);
      capabilities.clear();
      capabilities.addAll(copy);
      return this;
    }

    /**
     * Adds an option that the backend accepts.
     *
     * @param option the option's name, as users write it
     * @param description what it is, in a few words without a full stop
     * @return this builder
     * @throws IllegalArgumentException if one of the two is blank
     */
    public Builder option(String option, String description) {
      if (option.isBlank() || description.isBlank()) {
        throw new IllegalArgumentException(
            "an option of the backend '" + name + "' without a name or a description: " + option);
      }
      options.put(option, description);
      return this;
    }

    /**
     * Sets the level of the SPI that the backend was built for; {@link SessionBackend#SPI_MIN}
     * unless set. Write {@link SessionBackend#SPI_CURRENT}: the compiler puts in the level that it
     * compiles against.
     *
     * @param level more than 0
     * @return this builder
     * @throws IllegalArgumentException if it is not more than 0
     */
    public Builder spiLevel(int level) {
      if (level < 1) {
        throw new IllegalArgumentException("a level of the SPI that is not more than 0: " + level);
      }
      spiLevel = level;
      return this;
    }

    /** Returns the info. */
    public BackendInfo build() {
      return new BackendInfo(this);
    }
  }
}
