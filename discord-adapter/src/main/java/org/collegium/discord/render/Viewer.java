package org.collegium.discord.render;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.command.PeriodInWords;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.Theme;
import org.collegium.core.command.SummaryAnswer.Weeks;
import org.collegium.core.command.ThemeInWords;
import org.collegium.core.command.WeeksInWords;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Who looks: the language they read, and the zone their clock stands in. */
public record Viewer(Locale locale, ZoneId zone) {

  /** The sentence of that key, raw. */
  String say(String key, Object... facts) {
    return wording().say(key, facts).raw();
  }

  /** The same as a line. */
  Line line(String key, Object... facts) {
    return Line.plain(say(key, facts));
  }

  /** A name with what belongs to it. */
  String fact(String name, String value) {
    return say("discord.fact", name, value);
  }

  /** The same, the name by its key. */
  String cell(String key, String value) {
    return fact(say(key), value);
  }

  /** Names as a sentence has them. */
  String list(List<Prose> names) {
    return wording().list(names).raw();
  }

  /** Times on the viewer's clock. */
  TimeInWords times() {
    return new TimeInWords(wording().locale(), zone);
  }

  /** Sentences of notices. */
  NoticeInWords notices() {
    return new NoticeInWords(wording(), zone);
  }

  /** What a mentor's summary is limited to. */
  String period(MentorSummary summary) {
    return new PeriodInWords(wording(), times()).of(summary).raw();
  }

  /** In which weeks one leader answered; empty where that needs no telling. */
  Optional<String> weeks(Weeks weeks) {
    return new WeeksInWords(wording(), times()).of(weeks).map(Prose::raw);
  }

  /** Where a theme of it stands. */
  String sources(Theme theme) {
    return new ThemeInWords(wording()).of(theme).raw();
  }

  private Wording wording() {
    return Wording.in(locale);
  }
}
