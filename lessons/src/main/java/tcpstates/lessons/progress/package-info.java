/** What a student has done, kept at once, and what it adds up to. */
package tcpstates.lessons.progress;
