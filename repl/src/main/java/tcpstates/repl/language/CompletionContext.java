package tcpstates.repl.language;

import java.util.List;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;

/** What is legal and what exists now: completion offers only this. */
public interface CompletionContext {

  /**
   * A segment in flight.
   *
   * @param description what distinguishes it, such as {@code SYN seq=100, client to server}
   */
  record Flying(InFlight segment, String description) {}

  /** A word that can be explained. */
  record Word(String name, String description) {}

  /** The side that acts if none is named. */
  Side focus();

  /** The world as it is now. */
  World world();

  /** Whether a command would be accepted now. */
  boolean accepts(Command command);

  /**
   * Whether some command with this verb would be accepted now.
   *
   * @param side who would act; for verbs without a side, the side in focus
   */
  boolean allows(Verb verb, Side side);

  /**
   * Whether flags should be offered to a side: those of a segment that it could send now; where it
   * owes an answer all of them, so that the right one is not given away.
   */
  boolean offersFlags(Flags flags, Side side);

  /** What is in flight, oldest first. */
  List<Flying> inFlight();

  /** The names of all branches but the present one. */
  List<String> branches();

  /** What can be explained. */
  List<Word> words();

  /** Every verb, and no segment, branch or word. */
  CompletionContext EVERYTHING =
      new CompletionContext() {
        @Override
        public Side focus() {
          return Side.CLIENT;
        }

        @Override
        public World world() {
          return World.initial();
        }

        @Override
        public boolean accepts(Command command) {
          return true;
        }

        @Override
        public boolean allows(Verb verb, Side side) {
          return true;
        }

        @Override
        public boolean offersFlags(Flags flags, Side side) {
          return true;
        }

        @Override
        public List<Flying> inFlight() {
          return List.of();
        }

        @Override
        public List<String> branches() {
          return List.of();
        }

        @Override
        public List<Word> words() {
          return List.of();
        }
      };
}
