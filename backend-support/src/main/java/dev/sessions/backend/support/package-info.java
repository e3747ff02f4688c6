/** What every backend needs of this machine: process trees as they are now, and their end. */
@NullMarked
package dev.sessions.backend.support;

import org.jspecify.annotations.NullMarked;
