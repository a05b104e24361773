package org.collegium.slack.members;

import com.slack.api.model.User;
import java.util.Optional;
import org.collegium.core.cohort.Locality;
import org.collegium.core.notice.Languages;
import org.collegium.core.text.ZoneNames;

/**
 * What a Slack account says of a clock and a language: {@code tz} is a name of the tz database, {@code locale} a
 * language tag (docs.slack.dev/reference/objects/user-object). What is no zone to us is as good as not said.
 */
final class SlackLocality {

  private SlackLocality() {}

  static Locality of(User user) {
    return new Locality(Optional.ofNullable(user.getTz()).flatMap(ZoneNames::find),
        Optional.ofNullable(user.getLocale()).map(SlackLocality::tag).flatMap(Languages::read));
  }

  /** What Slack means by LA is Latin America; to everybody else it is Laos. */
  private static String tag(String locale) {
    return locale.equals("es-LA") ? "es" : locale;
  }
}
