package tcpstates.lessons.text;

/** A command in a lesson's block. */
public record Line(Place at, String text) {}
