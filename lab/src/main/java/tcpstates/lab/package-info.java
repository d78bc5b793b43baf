/**
 * One machine that serves a class. Students sign in with `ssh`, and an instructor sees their work.
 */
package tcpstates.lab;
