/**
 * GNU screen as a backend: a screen session is a session, its windows are the tabs. What screen
 * does not report, such as exit codes, the launcher records.
 */
package org.example.sessions.screen;
