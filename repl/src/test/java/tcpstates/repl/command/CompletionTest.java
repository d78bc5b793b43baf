package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Completion;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.language.Verb;

/** Completion offers what the parser expects, if it is legal now. */
class CompletionTest {

  private static final CommandSet COMMANDS = CoreCommands.SET;

  /** The client may listen or connect; a SYN is in flight. */
  private static final CompletionContext NOW =
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
        public boolean offersFlags(Flags flags, Side side) {
          return true;
        }

        @Override
        public boolean allows(Verb verb, Side side) {
          if (verb == CrashCommand.VERB) {
            return side == Side.SERVER;
          }
          boolean open = verb == ListenCommand.VERB || verb == ConnectCommand.VERB;
          boolean call =
              verb == CloseCommand.VERB || verb == AbortCommand.VERB || verb == ReadCommand.VERB;
          return open ? side == Side.CLIENT : !call;
        }

        @Override
        public List<Flying> inFlight() {
          Segment syn = Segment.bare(Flags.SYN, SeqNum.of(300), 4096);
          InFlight flying = new InFlight(7, Side.SERVER, syn, 0, false, false, 0);
          return List.of(new Flying(flying, "SYN seq=300, server to client"));
        }

        @Override
        public List<String> branches() {
          return List.of("main", "What if");
        }

        @Override
        public List<Word> words() {
          return List.of(new Word("TIME-WAIT", "a state"), new Word("timer", "a concept"));
        }
      };

  private static List<String> at(String line) {
    return Completion.at(COMMANDS, NOW, line, line.length()).stream()
        .map(Candidate::value)
        .toList();
  }

  @Test
  void verbs_that_are_not_legal_for_the_side_are_not_offered() {
    assertTrue(at("").containsAll(List.of("listen", "connect", "send", "deliver", "client")));
    assertFalse(at("").contains("close"));
    assertEquals(List.of("connect", "corrupt", "compare", "client"), at("c"));
    assertEquals(List.of("connect"), at("client c"));
    assertEquals(List.of("crash"), at("server c"));
    assertFalse(at("client ").contains("deliver"));
    assertEquals(List.of("deliver", "delay"), at("reject de"));
  }

  @Test
  void a_candidate_has_a_description_and_a_heading() {
    Candidate first = Completion.at(COMMANDS, NOW, "lis", 3).get(0);
    assertEquals(
        new Candidate(
            "listen", "passive OPEN: wait for a SYN", "Endpoints: what a side does", true),
        first);
    Candidate segment = Completion.at(COMMANDS, NOW, "deliver ", 8).get(0);
    assertEquals("SYN seq=300, server to client", segment.description());
  }

  @Test
  void segments_are_offered_by_number_place_and_flags() {
    assertEquals(List.of("#7", "first", "last", "all", "syn", "from"), at("deliver "));
    assertEquals(List.of("#7"), at("drop #"));
    assertEquals(List.of("client", "server"), at("deliver syn from "));
    assertEquals(List.of("empty", "#7", "first", "last", "all", "syn", "from"), at("expect wire "));
  }

  @Test
  void delay_offers_lengths_of_time_too() {
    assertTrue(at("delay ").containsAll(List.of("#7", "first", "3s")));
    assertEquals(List.of("500ms", "1s", "3s", "1m"), at("delay #7 from server "));
    assertEquals(List.of("2msl"), at("wait 2"));
    assertTrue(at("wait ").containsAll(List.of("rto", "timer", "2msl", "1s")));
  }

  @Test
  void flags_are_all_offered_so_that_the_right_answer_is_not_given_away() {
    assertEquals(
        List.of("urg", "syn", "syn,ack", "ack", "fin", "fin,ack", "rst", "rst,ack", "psh,ack"),
        at("send "));
    assertEquals(List.of("syn", "syn,ack"), at("send s"));
    assertEquals(List.of("syn,ack"), at("send syn,a"));
    assertEquals(List.of("syn+fin"), at("send syn+f"));
    assertTrue(at("send syn ").containsAll(List.of("ack", "fin", "seq=", "ack=", "win=")));
    assertFalse(at("send syn ").contains("syn"));
  }

  @Test
  void fields_take_no_space_and_offer_variables_behind_them() {
    assertEquals(List.of("seq="), at("send syn s"));
    assertFalse(Completion.at(COMMANDS, NOW, "send syn s", 10).get(0).complete());
    assertEquals(List.of("seq=rcv.nxt", "seq=rcv.wnd"), at("inject to client syn seq=r"));
    assertEquals(List.of("seq=iss+irs"), at("inject to client syn seq=iss+ir"));
    assertEquals(
        List.of("ack=", "win="),
        at("inject to client fin,ack seq=5 ").stream()
            .filter(value -> value.endsWith("="))
            .toList());
  }

  @Test
  void states_settings_parts_checks_words_and_branches_are_offered() {
    assertEquals(List.of("FIN-WAIT-1", "FIN-WAIT-2"), at("predict client FIN"));
    assertEquals(List.of("fin-wait-1", "fin-wait-2"), at("predict client fin"));
    assertEquals(List.of("relative", "absolute"), at("set numbers "));
    assertEquals(List.of("manual", "auto", "play", "iss", "buffer", "reads"), at("set client "));
    assertEquals(List.of("server", "sockets", "settings"), at("show s"));
    assertTrue(at("expect ").containsAll(List.of("client", "server", "both", "wire", "sent")));
    assertEquals(List.of("owes"), at("expect client o"));
    assertEquals(List.of("=", "!=", "<", ">", "<=", ">="), at("expect client snd.una "));
    assertEquals(List.of("and"), at("expect client CLOSED "));
    assertEquals(List.of("TIME-WAIT", "TIMER"), at("explain TIM"));
    assertEquals(List.of("main", "\"What if\""), at("branch "));
    assertEquals(List.of("main"), at("compare M"));
    assertEquals(List.of("disarm"), at("help dis"));
    assertEquals(List.of("drop", "dup", "corrupt", "delay"), at("arm "));
  }

  @Test
  void nothing_is_offered_where_nothing_could_stand() {
    assertEquals(List.of(), at("listen "));
    assertEquals(List.of(), at("send \"sy"));
    assertEquals(List.of(), at("send \"a sy"));
    assertEquals(List.of(), at("send \"a\""));
    assertEquals(List.of(), at("listen # de"));
    assertEquals(List.of(), at("# "));
    assertEquals(List.of(), at("nonsense "));
    assertEquals(List.of(), at("send \0 s"));
  }

  @Test
  void what_stands_behind_the_cursor_does_not_count() {
    List<Candidate> offers = Completion.at(COMMANDS, NOW, "send s ack", 6);
    assertEquals(List.of("syn", "syn,ack"), offers.stream().map(Candidate::value).toList());
    assertEquals(5, Completion.from("send s ack", 6));
    assertEquals(0, Completion.from("sen", 3));
  }
}
