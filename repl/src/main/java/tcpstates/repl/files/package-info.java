/** What the program reads and keeps in files. */
package tcpstates.repl.files;
