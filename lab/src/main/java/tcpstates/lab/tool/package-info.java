/** What the command line can do with a lab. */
package tcpstates.lab.tool;
