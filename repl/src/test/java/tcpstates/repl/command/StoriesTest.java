package tcpstates.repl.command;

import org.junit.jupiter.api.Test;

/**
 * Stories in which every line is accepted. Their own checks show what the command language
 * promises.
 */
class StoriesTest {

  private static final String OPEN =
      """
      server listen
      client send syn
      deliver
      send syn ack
      deliver
      send ack
      deliver
      expect both ESTABLISHED
      """;

  private static void holds(String story) {
    Typist typist = Typist.atThePrompt();
    story.lines().forEach(typist::types);
  }

  @Test
  void the_whole_story_by_hand_on_both_sides() {
    holds(
        OPEN
            + """
            client send "hello"
            deliver
            expect server owes ack
            send ack
            expect server received "hello"
            deliver
            client send fin
            deliver
            server send ack
            expect server CLOSE-WAIT
            deliver
            expect client FIN-WAIT-2
            server send "still here"
            deliver
            client send ack
            deliver
            server send fin
            deliver
            client send ack
            expect client TIME-WAIT
            deliver
            expect server CLOSED
            wait 2msl
            expect both CLOSED
            """);
  }

  @Test
  void dropping_the_ack_of_a_fin_ends_in_time_wait_by_way_of_the_peers_fin() {
    holds(
        "set play auto\n"
            + """
            server listen
            client connect
            deliver
            deliver
            deliver
            client close
            deliver fin
            drop ack
            server close
            deliver fin
            expect client TIME-WAIT
            """);
  }

  @Test
  void crossing_fins_give_closing_on_both_sides() {
    holds(
        OPEN
            + """
            client close
            server close
            deliver fin from client
            deliver fin from server
            client send ack
            server send ack
            expect both CLOSING
            deliver all
            expect both TIME-WAIT
            """);
  }

  @Test
  void send_flags_is_accepted_only_if_it_discharges_the_debt() {
    holds(
        OPEN
            + """
            client send "a"
            deliver
            reject server send syn
            reject server send rst
            server send ack
            """);
  }

  @Test
  void an_owed_ack_is_discharged_by_anything_that_carries_it() {
    String fin = OPEN + "client close\ndeliver\n";
    holds(fin + "server send fin\nexpect server LAST-ACK\nexpect server owes nothing\n");
    holds(fin + "server close\nexpect server LAST-ACK\nexpect server owes nothing\n");
    holds(fin + "server send \"bye\"\nexpect server CLOSE-WAIT\nexpect server owes nothing\n");
  }

  @Test
  void an_owed_rst_ack_needs_send_rst_ack() {
    holds(
        """
        client connect
        deliver
        expect server owes rst ack
        reject server send rst
        server send rst ack
        """);
  }

  @Test
  void a_side_that_owes_takes_no_further_segment() {
    holds(
        OPEN
            + """
            client send "a"
            client send "b"
            deliver
            reject deliver
            deliver all
            expect wire 1
            set wire auto
            expect wire 1
            """);
  }

  @Test
  void abort_and_crash_are_always_possible() {
    String owing = OPEN + "client send \"a\"\ndeliver\nexpect server owes ack\n";
    holds(owing + "server abort\nexpect server CLOSED\nexpect server owes nothing\n");
    holds(owing + "server crash\nexpect server CLOSED\nexpect server owes nothing\n");
    holds("reject client abort\nreject client crash\n");
  }

  @Test
  void going_to_auto_answers_at_once_what_is_owed() {
    holds(OPEN + "client send \"a\"\ndeliver\nset server auto\nexpect sent ack from server\n");
  }

  @Test
  void retransmitting_by_hand_is_rejected() {
    holds("client send syn\nreject client send syn\nwait rto\nexpect sent syn from client\n");
  }

  @Test
  void wrong_numbers_are_rejected_and_right_ones_accepted() {
    holds(
        """
        reject client send syn seq=101
        client send syn seq=100
        server listen
        deliver
        reject send syn ack ack=100
        reject send syn ack win=1
        send syn ack seq=300 ack=101 win=4096
        """);
  }

  @Test
  void a_delayed_segment_can_not_be_named_before_it_is_due_and_first_passes_it_over() {
    holds(
        """
        server listen
        client connect
        delay 5s
        reject deliver #1
        wait rto
        deliver
        expect wire #1
        wait 4s
        """);
  }

  @Test
  void waiting_for_a_timer_is_rejected_where_none_runs() {
    holds("reject wait rto\nreject wait timer\nwait 1s\n");
  }

  @Test
  void a_selector_that_matches_nothing_is_rejected_but_all_is_not() {
    holds("reject deliver\nreject drop #1\nreject dup syn\ndeliver all\ndrop all\n");
  }

  @Test
  void an_armed_fault_strikes_once_and_disarm_puts_it_away() {
    holds(
        """
        arm drop syn from client
        arm drop syn
        disarm
        client connect
        expect wire 1
        client abort
        arm drop syn
        client connect
        expect wire 1
        wait rto
        expect wire 2
        """);
  }

  @Test
  void checks_may_be_joined_and_both_is_short_for_two() {
    holds("expect both CLOSED\nexpect client CLOSED and server CLOSED and wire empty\n");
  }
}
