/**
 * What helps a person on: the shortest way to a goal, why a side is in its state, the glossary, and
 * exploring all that can happen. It reads sessions and never makes the next one. Only the glossary
 * reads files, its own.
 */
package tcpstates.repl.advice;
