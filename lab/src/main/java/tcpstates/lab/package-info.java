/**
 * One machine that serves a class: students sign in with `ssh`, and an instructor sees them work.
 */
package tcpstates.lab;
