package tcpstates.lessons.text;

/** A command in a lesson's block. */
public record ScriptLine(Location at, String text) {}
