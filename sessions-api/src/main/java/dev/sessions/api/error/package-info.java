/** One unchecked exception root, and the codes that exit codes and retries follow. */
@NullMarked
package dev.sessions.api.error;

import org.jspecify.annotations.NullMarked;
