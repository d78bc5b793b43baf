/** What the command line says and does about lessons. */
package tcpstates.lessons.tool;
