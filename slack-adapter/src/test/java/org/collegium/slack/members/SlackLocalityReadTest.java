package org.collegium.slack.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.cohort.Locality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an account is understood. */
class SlackLocalityReadTest {

  @ParameterizedTest
  @CsvSource({"America/Denver, en-US", "Asia/Kolkata, en-GB", "Pacific/Kiritimati, en-NZ"})
  void whatSlackSaysIsUnderstood(String zone, String locale) {
    assertThat(SlackLocality.of(user(zone, locale))).isEqualTo(
        new Locality(Optional.of(ZoneId.of(zone)), Optional.of(Locale.forLanguageTag(locale))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Mars/Olympus_Mons", "+02:00", "MST"})
  void whatIsNoZoneIsNotSaid(String zone) {
    assertThat(SlackLocality.of(user(zone, "en-US")).zone()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de-DE", "fr-CA", "en-QQ", "zh-Hant-TW"})
  void aLanguageThatIsNotSpokenIsNotSaid(String locale) {
    assertThat(SlackLocality.of(user("America/Denver", locale)).locale()).isEmpty();
  }

  @Test
  void theSpanishOfLatinAmericaIsNotThatOfLaos() {
    assertThat(SlackLocality.of(user("America/Denver", "es-LA")).locale()).contains(Locale.of("es"));
    assertThat(SlackLocality.of(user("America/Denver", "es-ES")).locale()).contains(Locale.of("es", "ES"));
  }

  @Test
  void anAccountThatSaysNothingIsAnAccount() {
    assertThat(SlackLocality.of(new User())).isEqualTo(Locality.UNSAID);
  }

  private static User user(String zone, String locale) {
    var user = new User();
    user.setTz(zone);
    user.setLocale(locale);
    return user;
  }
}
