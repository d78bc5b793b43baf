/** What the command line does with lessons. */
package tcpstates.lessons.tool;
