/** What the tests of all modules share. They reach it through engine's test jar. */
package tcpstates.testkit;
