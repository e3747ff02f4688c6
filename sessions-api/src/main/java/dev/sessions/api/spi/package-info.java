/** The contract of a backend: what it declares, what it is asked to launch, what it answers. */
@NullMarked
package dev.sessions.api.spi;

import org.jspecify.annotations.NullMarked;
