package tcpstates.lab.roster;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do in a class. */
public enum Role {
  STUDENT("student"),
  INSTRUCTOR("instructor"),
  /** A person who is not on the roster; no database knows them. */
  GUEST("guest");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** The word for people and stores. */
  public String word() {
    return word;
  }

  /** The role for a word; empty if there is none. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
