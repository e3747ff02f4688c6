/**
 * GNU screen as a backend: a screen session is a session, its windows are the tabs. What screen
 * does not tell, such as exit codes, our launcher writes down.
 */
package org.example.sessions.screen;
