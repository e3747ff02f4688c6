/** The rules that the modules' architecture tests share. */
@NullMarked
package dev.sessions.architecture;

import org.jspecify.annotations.NullMarked;
