package daybreak.app.security;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may be, by the word used in a token's {@code roles}. */
public enum Role {
  LEARNER("learner"),
  CONTENT_ADMIN("content-admin"),
  ANALYST("analyst"),
  OPERATOR("operator");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }

  static String[] words() {
    return Arrays.stream(values()).map(Role::word).toArray(String[]::new);
  }
}
