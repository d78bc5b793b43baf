/** Reports what was followed, as lines of text and as JSON. */
package tcpstates.capture.report;
