package tcpstates.lab.tool;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabText;
import tcpstates.lab.roster.CodeHash;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.PublicKeyLine;
import tcpstates.lab.roster.Role;
import tcpstates.lab.roster.RosterFile;
import tcpstates.lab.roster.SignInCode;
import tcpstates.lab.store.Members;
import tcpstates.lab.store.StoreFault;
import tcpstates.repl.text.Visible;

/** `tcpstates lab roster`: who may sign in. New sign-in codes are printed once, as NAME CODE. */
public final class RosterTool {

  private final String dir;
  private final Optional<String> store;
  private final PrintStream out;
  private final SecureRandom random = new SecureRandom();

  /**
   * Makes the tool for a lab.
   *
   * @param store a store to use in place of the configuration's
   */
  public RosterTool(String dir, Optional<String> store, PrintStream out) {
    this.dir = dir;
    this.store = store;
    this.out = out;
  }

  /** A task on the roster. */
  private interface Work {
    void on(Members members) throws StoreFault, LabFault;
  }

  private void with(Work work) throws LabFault {
    try (OpenLab lab = OpenLab.open(dir, store)) {
      work.on(new Members(lab.database()));
    } catch (StoreFault e) {
      throw broken(e);
    }
  }

  static LabFault broken(StoreFault e) {
    return LabFault.broken("the lab's database: " + e.getMessage() + ". Nothing was changed");
  }

  // ---- one person

  /**
   * Adds a person.
   *
   * @param key a file with a public key; without it, a code is made
   * @throws LabFault if the name is taken or wrong, or the key can't be read
   */
  public void add(String typed, Role role, String group, Optional<String> key) throws LabFault {
    MemberName name = name(typed);
    Optional<PublicKeyLine> line = key.isPresent() ? Optional.of(key(key.get())) : Optional.empty();
    Optional<SignInCode> code =
        line.isPresent() ? Optional.empty() : Optional.of(SignInCode.random(random));
    with(
        members -> {
          if (members.find(name).isPresent()) {
            throw LabFault.refused(
                name
                    + " is on the roster already. `tcpstates lab roster renew "
                    + name
                    + "` makes a new sign-in code");
          }
          Member member =
              new Member(
                  name,
                  role,
                  group,
                  "",
                  code.map(c -> CodeHash.of(c, random)),
                  line.map(List::of).orElse(List.of()));
          members.put(List.of(member), System.currentTimeMillis());
          out.println(name + " " + code.map(SignInCode::shown).orElse("(signs in with the key)"));
        });
  }

  /**
   * Gives a person a new code. The old code no longer works.
   *
   * @throws LabFault if nobody has the name
   */
  public void renew(String typed) throws LabFault {
    MemberName name = name(typed);
    with(
        members -> {
          Member member = members.find(name).orElseThrow(() -> unknown(name));
          SignInCode code = SignInCode.random(random);
          Member renewed = member.withCode(CodeHash.of(code, random));
          members.put(List.of(renewed), System.currentTimeMillis());
          out.println(name + " " + code.shown());
        });
  }

  /**
   * Takes a person off the roster. Their work stays until it is purged.
   *
   * @throws LabFault if nobody has the name
   */
  public void remove(String typed) throws LabFault {
    MemberName name = name(typed);
    with(
        members -> {
          if (!members.remove(name)) {
            throw unknown(name);
          }
          out.println(name + " can't sign in any more. Their recorded work is kept;");
          out.println("`tcpstates lab purge --student " + name + "` deletes it.");
        });
  }

  static LabFault unknown(MemberName name) {
    return LabFault.refused(name + " is not on the roster. `tcpstates lab roster list` shows it");
  }

  static MemberName name(String typed) throws LabFault {
    Optional<String> wrong = MemberName.wrong(typed);
    if (wrong.isPresent()) {
      throw LabFault.notUnderstood(wrong.get());
    }
    return new MemberName(typed);
  }

  private static PublicKeyLine key(String file) throws LabFault {
    List<String> lines = LabText.lines(file);
    for (String line : lines) {
      Optional<PublicKeyLine> key = PublicKeyLine.of(line);
      if (key.isPresent()) {
        return key.get();
      }
    }
    throw LabFault.notUnderstood(Visible.text(file) + ":1:1: " + PublicKeyLine.wrong());
  }

  // ---- a class

  /**
   * Adds a whole class. People who are on the roster already keep their code; the file changes
   * their group, id and key.
   *
   * @throws LabFault if anything in the file is wrong; then nothing changes
   */
  public void importFile(String file) throws LabFault {
    RosterFile.Result result = RosterFile.read(file, LabText.lines(file));
    if (result instanceof RosterFile.Broken broken) {
      List<String> sentences = new ArrayList<>(broken.troubles());
      sentences.add("nobody was added; correct the file and import it again");
      throw LabFault.notUnderstood(sentences);
    }
    List<RosterFile.Entry> entries = ((RosterFile.Read) result).entries();
    with(members -> take(entries, members));
  }

  private void take(List<RosterFile.Entry> entries, Members members) throws StoreFault {
    Map<MemberName, Member> known = new HashMap<>();
    members.all().forEach(member -> known.put(member.name(), member));
    Map<MemberName, SignInCode> fresh = new LinkedHashMap<>();
    for (RosterFile.Entry entry : entries) {
      Optional<CodeHash> old = Optional.ofNullable(known.get(entry.name())).flatMap(Member::code);
      if (entry.code().isPresent() || entry.key().isEmpty() && old.isEmpty()) {
        fresh.put(entry.name(), entry.code().orElseGet(() -> SignInCode.random(random)));
      }
    }
    Map<MemberName, CodeHash> hashes = hashes(fresh);
    List<Member> changed = new ArrayList<>();
    int added = 0;
    for (RosterFile.Entry entry : entries) {
      Optional<Member> old = Optional.ofNullable(known.get(entry.name()));
      Member next = next(entry, old, Optional.ofNullable(hashes.get(entry.name())));
      if (old.isEmpty() || !old.get().equals(next)) {
        changed.add(next);
      }
      added += old.isEmpty() ? 1 : 0;
    }
    members.put(changed, System.currentTimeMillis());
    fresh.forEach((name, code) -> out.println(name + " " + code.shown()));
    int same = entries.size() - changed.size();
    out.println(
        "# " + added + " added, " + (changed.size() - added) + " changed, " + same + " as before");
  }

  /** Slow on purpose, so all processors share the work. */
  private Map<MemberName, CodeHash> hashes(Map<MemberName, SignInCode> codes) {
    Map<MemberName, CodeHash> hashes = new ConcurrentHashMap<>();
    codes.entrySet().parallelStream()
        .forEach(entry -> hashes.put(entry.getKey(), CodeHash.of(entry.getValue(), random)));
    return hashes;
  }

  private static Member next(
      RosterFile.Entry entry, Optional<Member> old, Optional<CodeHash> hash) {
    List<PublicKeyLine> keys =
        entry.key().map(List::of).or(() -> old.map(Member::keys)).orElse(List.of());
    return new Member(
        entry.name(),
        old.map(Member::role).orElse(Role.STUDENT),
        entry.group(),
        entry.id(),
        hash.or(() -> old.flatMap(Member::code)),
        keys);
  }

  /**
   * Prints who is on the roster, never a code.
   *
   * @throws LabFault if the roster can't be read
   */
  public void list() throws LabFault {
    with(
        members -> {
          List<Member> all = members.all();
          int width = all.stream().mapToInt(m -> m.name().text().length()).max().orElse(4);
          for (Member member : all) {
            String keys = member.keys().isEmpty() ? "" : "key";
            String code = member.code().isPresent() ? "code" : "";
            String by = keys.isEmpty() || code.isEmpty() ? keys + code : keys + " or " + code;
            String line =
                pad(member.name().text(), width)
                    + "  "
                    + pad(member.role().word(), 10)
                    + "  "
                    + pad(by, 11)
                    + "  "
                    + pad(member.group(), 10)
                    + "  "
                    + member.id();
            out.println(line.stripTrailing());
          }
        });
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
