/** Grades a student's journal unattended. */
package tcpstates.lessons.grade;
