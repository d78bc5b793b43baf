/**
 * A session as a value: branches of moments, the cursor in them, the journal and the display. A
 * {@link tcpstates.repl.session.Session} never changes; each line makes the next one. Checks are
 * evaluated here, and commands become inputs of the engine. Nothing here reads or writes.
 */
package tcpstates.repl.session;
