/** Finds lessons: the shipped ones, a generated family, and a person's own. */
package tcpstates.lessons.course;
