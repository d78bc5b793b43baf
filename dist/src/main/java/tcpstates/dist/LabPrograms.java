package tcpstates.dist;

import java.util.List;
import java.util.Optional;
import tcpstates.lab.load.LabLoad;
import tcpstates.lab.results.ResultsText;
import tcpstates.lab.tool.JournalsTool;

/** What a person can do with a lab. Each method returns the exit code. */
interface LabPrograms {

  /**
   * A lab.
   *
   * @param dir its folder
   * @param store a store to use in place of the configuration's
   */
  record Lab(String dir, Optional<String> store) {}

  /**
   * A new person.
   *
   * @param key a file with their public key
   */
  record NewMember(String name, boolean instructor, String group, Optional<String> key) {}

  /**
   * How to serve.
   *
   * @param bind an address to use in place of the configuration's
   * @param port a port to use in place of the configuration's
   * @param guests whether to let in people who are not on the roster
   */
  record Serve(Lab lab, Optional<String> bind, Optional<Integer> port, boolean guests) {}

  int init(String dir, Streams streams);

  int serve(Serve options, Streams streams);

  int add(Lab lab, NewMember member, Streams streams);

  int importFile(Lab lab, String file, Streams streams);

  int list(Lab lab, Streams streams);

  int remove(Lab lab, String name, Streams streams);

  int renew(Lab lab, String name, Streams streams);

  int sheet(String dir, Optional<Integer> port, boolean html, Streams streams);

  /** Assigns lessons to the class. Without a lesson, lists the assignments. */
  int assign(Lab lab, List<String> lessons, Optional<String> due, boolean exam, Streams streams);

  int drop(Lab lab, List<String> lessons, Streams streams);

  int report(Lab lab, ResultsText form, Streams streams);

  /** Prints one student's grade in one lesson. */
  int gradescope(Lab lab, String student, String lesson, Streams streams);

  /** Writes the journals of the class in a lesson, and signs them. */
  int journals(Lab lab, JournalsTool.Export export, Streams streams);

  /** Starts a lab and measures it. */
  int load(LabLoad.Options options, Streams streams);

  /** Deletes the recorded work of one student, or of all. */
  int purge(Lab lab, Optional<String> student, boolean sure, Streams streams);
}
