package tcpstates.lab.roster;

import java.util.Arrays;
import java.util.Optional;

/** What somebody does in a class. */
public enum Role {
  STUDENT("student"),
  INSTRUCTOR("instructor"),
  /** Somebody who is on no roster; no database knows of them. */
  GUEST("guest");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** As people and stores write it. */
  public String word() {
    return word;
  }

  /** The role of a word; empty where it is none. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
