/** Tells what was followed: lines of text, and JSON. */
package tcpstates.capture.report;
