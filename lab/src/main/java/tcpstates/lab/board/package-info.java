/** What an instructor has before them: the class, and anybody's screen. */
package tcpstates.lab.board;
