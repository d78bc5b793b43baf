/** The tutor: goes along with a session, leads from lesson to lesson, and has kept what is done. */
package tcpstates.lessons.tutor;
