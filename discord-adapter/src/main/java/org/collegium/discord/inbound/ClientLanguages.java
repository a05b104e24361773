package org.collegium.discord.inbound;

import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.Interaction;
import org.collegium.core.CollegiumBot;
import org.collegium.core.cohort.Locality;
import org.collegium.core.notice.Languages;
import org.collegium.discord.DiscordAddress;

/** Learns how somebody reads: each request says in which language their Discord is, and nothing else does. */
final class ClientLanguages {

  private final CollegiumBot bot;

  ClientLanguages(CollegiumBot bot) {
    this.bot = bot;
  }

  /** Somebody asked something. What the core knows already costs it one look. */
  void heard(Interaction asked) {
    read(asked.getUserLocale().getLocale()).ifPresent(locale -> bot.localityAt(
        DiscordAddress.user(asked.getUser().getId()), Locality.UNSAID.withLocale(Optional.of(locale))));
  }

  /** Discord writes Latin American Spanish es-419: a region that is no country, whose dates are the language's own. */
  private static Optional<Locale> read(String locale) {
    return Languages.read(locale).or(() -> Languages.read(Locale.forLanguageTag(locale).getLanguage()));
  }
}
