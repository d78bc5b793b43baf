/**
 * The tutor: accompanies a session, leads from lesson to lesson, and keeps what the student does.
 */
package tcpstates.lessons.tutor;
