package tcpstates.lab.roster;

import java.util.List;
import java.util.Optional;

/**
 * A person who may sign in.
 *
 * @param group such as a section of the class; may be empty
 * @param id what the school calls them, such as a matriculation number; may be empty
 * @param code the hash of their sign-in code; empty if they only have keys
 */
public record Member(
    MemberName name,
    Role role,
    String group,
    String id,
    Optional<CodeHash> code,
    List<PublicKeyLine> keys) {

  public Member {
    keys = List.copyOf(keys);
  }

  /** A person known only by name. */
  public static Member named(MemberName name) {
    return new Member(name, Role.STUDENT, "", "", Optional.empty(), List.of());
  }

  /** A guest, who is not on the roster. */
  public static Member guest(MemberName name) {
    return new Member(name, Role.GUEST, "", "", Optional.empty(), List.of());
  }

  /** The same person with another code. */
  public Member withCode(CodeHash other) {
    return new Member(name, role, group, id, Optional.of(other), keys);
  }

  /** The same person with one key. */
  public Member withKey(PublicKeyLine key) {
    return new Member(name, role, group, id, code, List.of(key));
  }
}
