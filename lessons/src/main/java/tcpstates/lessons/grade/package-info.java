/** A student's journal, held against a lesson without anyone there. */
package tcpstates.lessons.grade;
