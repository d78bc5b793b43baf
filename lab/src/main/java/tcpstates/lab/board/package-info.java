/** What an instructor sees: the class, and the screen of any student. */
package tcpstates.lab.board;
