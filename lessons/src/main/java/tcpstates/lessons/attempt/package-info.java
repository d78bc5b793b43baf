/**
 * A student's way through a lesson, as a value: each line makes the next one. Nothing is kept here.
 */
package tcpstates.lessons.attempt;
