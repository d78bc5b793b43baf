package tcpstates.lab.classroom;

import java.util.List;
import java.util.Optional;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.Role;
import tcpstates.lab.store.StoreFault;

/**
 * The way from one seat to the others in the class.
 *
 * @param partners the two players at this seat, if it is a pair's
 */
record SeatDoor(Visit visit, Classroom classroom, Optional<Partners> partners)
    implements ClassDoor {

  /** The first lines that a student in a pair reads; they fit a narrow screen. */
  static List<String> together(Partners partners, MemberName self) {
    return List.of(
        "You play the "
            + partners.side(self).word()
            + ", "
            + partners.partner(self)
            + " plays the "
            + partners.side(self).peer().word()
            + ".",
        "`say TEXT` writes a line to them, `alone` leaves the pair.");
  }

  private MemberName self() {
    return visit.member().name();
  }

  @Override
  public String say(String text) {
    if (partners.isEmpty()) {
      return classroom.askInstructors(self(), text)
          ? "Said to your instructor."
          : "No instructor is at the board now. They read it when they come.";
    }
    MemberName partner = partners.get().partner(self());
    return classroom.tell(partner, self() + " says: " + text)
        ? "Said to " + partner + "."
        : partner + " is not here now. They go on with you when they come back.";
  }

  @Override
  public String invite() {
    return "Whoever types `watch "
        + classroom.invitations().code(self())
        + "` sees your screen, and can't type there. The code ends when you leave.";
  }

  @Override
  public String watch(String code) {
    Optional<MemberName> owner = classroom.invitations().owner(code);
    if (owner.isEmpty()) {
      return "Nobody here has given out this code. Type it as they got it, such as 7k2m-x9qd;"
          + " it ends when they leave.";
    }
    if (owner.get().equals(self())) {
      return "This is your own code. Give it to others.";
    }
    if (!visit.wanted().screen()) {
      return "To watch, you need a terminal that can show a screen.";
    }
    classroom
        .front(self())
        .ifPresent(front -> front.goTo(classroom.watching(owner.get(), visit, true), ""));
    return "You watch " + owner.get() + ".";
  }

  @Override
  public String pair(String name) {
    Optional<Member> other = MemberName.of(name).flatMap(classroom::member);
    if (partners.isPresent()) {
      return "You are in a pair already. `alone` leaves it.";
    }
    if (other.isEmpty()) {
      return "`"
          + name
          + "` is not in, or watches somebody. Both students of a pair must be in, on the same"
          + " machine, each at their own screen.";
    }
    MemberName partner = other.get().name();
    if (partner.equals(self())) {
      return "You can't pair with yourself. Name somebody else.";
    }
    if (classroom.inPair(partner)) {
      return partner + " plays in a pair with somebody else now.";
    }
    boolean guest = visit.member().role() == Role.GUEST;
    if (guest != (other.get().role() == Role.GUEST)) {
      return "Guests play with guests, and students with students.";
    }
    return asked(partner);
  }

  private String asked(MemberName partner) {
    if (!classroom.pairs().wants(self(), partner)) {
      classroom.tell(
          partner,
          self() + " wants to play one connection with you. To agree, type `pair " + self() + "`.");
      return partner + " is asked. You begin when they type `pair " + self() + "`.";
    }
    try {
      // The student who asked first plays the client.
      classroom.begin(new Partners(partner, self()));
      return "You play with " + partner + ".";
    } catch (StoreFault e) {
      return "The lab's database does not answer right now. Try again in a minute.";
    }
  }

  @Override
  public String alone() {
    if (partners.isEmpty()) {
      return "You play alone already.";
    }
    classroom.front(self()).ifPresent(SeatFront::goAway);
    return "You leave the pair.";
  }
}
