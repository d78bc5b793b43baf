package tcpstates.repl.advice;

import java.util.List;

/**
 * What {@code explain} says about a word.
 *
 * @param name the word, as it is written
 * @param sections where it stands: sections of RFC 9293 as {@code 3.10.7.4}; of another document
 *     with its name, or that document as a whole
 * @param paragraphs what it is, and what you see in real life
 * @param see other words worth explaining
 */
public record Explanation(
    String name, List<String> sections, List<String> paragraphs, List<String> see) {
  public Explanation {
    sections = List.copyOf(sections);
    paragraphs = List.copyOf(paragraphs);
    see = List.copyOf(see);
  }
}
