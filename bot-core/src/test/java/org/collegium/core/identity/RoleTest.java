package org.collegium.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

  @ParameterizedTest
  @EnumSource
  void isNamedByItsOwnWord(Role role) {
    assertThat(Role.named(role.word())).contains(role);
  }

  @ParameterizedTest
  @CsvSource({
      "Principal, LEADER", "participant, LEADER", "LEARNER, LEADER", "coach, MENTOR", "Organizer, FACILITATOR",
      "organiser, FACILITATOR", "Co-Facilitator, FACILITATOR", "sponsor, CONVENER", "guest, OBSERVER",
      "' mentor ', MENTOR"
  })
  void isNamedByTheWordsPeopleUse(String word, Role role) {
    assertThat(Role.named(word)).contains(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "boss", "mentors", "leader mentor"})
  void isNotGuessed(String word) {
    assertThat(Role.named(word)).isEmpty();
  }

  @Test
  void isWrittenInLowerCase() {
    assertThat(Role.FACILITATOR.word()).isEqualTo("facilitator");
  }
}
