/** What the command line asks of a lab. */
package tcpstates.lab.tool;
