/** Where the class's work is kept: tables in SQLite or PostgreSQL, and the queue before them. */
package tcpstates.lab.store;
