/** What a lab signs, and how others check it: Ed25519 (RFC 8032), as Java has it. */
package tcpstates.lessons.signature;
