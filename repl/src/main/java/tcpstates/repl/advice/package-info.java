/**
 * What helps a person: the shortest way to a goal, why a side is in its state, the glossary, and
 * exploring all that can happen. It reads sessions and never changes them. Only the glossary reads
 * files: its own.
 */
package tcpstates.repl.advice;
