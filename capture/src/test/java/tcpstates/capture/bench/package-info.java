/** What the tests of this module share: captures made by hand, and those of the resources. */
package tcpstates.capture.bench;
