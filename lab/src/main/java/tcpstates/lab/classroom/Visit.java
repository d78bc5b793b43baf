package tcpstates.lab.classroom;

import tcpstates.lab.roster.Member;

/**
 * Somebody who has signed in.
 *
 * @param address where they come from
 * @param wanted what they have asked for
 */
public record Visit(Member member, String address, Wanted wanted) {

  /** This for somebody who wants words in place of drawings, where they asked for no screen. */
  Visit inWords() {
    Wanted words = new Wanted(Wanted.Kind.REPL, wanted.word(), wanted.terminal(), wanted.ascii());
    return wanted.kind() == Wanted.Kind.USUAL ? new Visit(member, address, words) : this;
  }
}
