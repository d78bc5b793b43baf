/** Lessons as data: reads Markdown files, and says where their problems are. */
package tcpstates.lessons.text;
