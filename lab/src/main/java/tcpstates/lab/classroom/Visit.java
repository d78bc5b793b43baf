package tcpstates.lab.classroom;

import tcpstates.lab.roster.Member;

/**
 * A person who has signed in.
 *
 * @param address where they come from
 * @param wanted what they have asked for
 */
public record Visit(Member member, String address, Wanted wanted) {

  /**
   * The same visit at the line prompt, for a person who prefers words to drawings and didn't ask
   * for the screen.
   */
  Visit inWords() {
    Wanted words = new Wanted(Wanted.Kind.REPL, wanted.word(), wanted.terminal(), wanted.ascii());
    return wanted.kind() == Wanted.Kind.USUAL ? new Visit(member, address, words) : this;
  }
}
