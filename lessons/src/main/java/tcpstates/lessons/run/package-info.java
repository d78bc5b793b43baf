/** Lessons as they are played: attempts as values, and the tutor who goes along with a session. */
package tcpstates.lessons.run;
