/** Keeps what a student does, at once, and adds it up. */
package tcpstates.lessons.progress;
