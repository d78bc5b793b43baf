/** Lessons as data: what a Markdown file says, read, understood, and located. */
package tcpstates.lessons.text;
