/** Where the program keeps what it remembers. Knows nothing else of it. */
package tcpstates.repl.files;
