/** Who may sign in, and with what. Pure values; nothing here knows a database or a network. */
package tcpstates.lab.roster;
