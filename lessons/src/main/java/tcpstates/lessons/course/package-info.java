/** Which lessons there are: the shipped ones, a generated family, and those of folders. */
package tcpstates.lessons.course;
