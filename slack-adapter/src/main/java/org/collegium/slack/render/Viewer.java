package org.collegium.slack.render;

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

/** For whose eyes something is rendered: their language, and the zone their clock stands in. */
public record Viewer(Locale locale, ZoneId zone) {

  /** The sentence of that key. */
  String say(String key, Object... facts) {
    return wording().say(key, facts).raw();
  }

  /** A name and what belongs to it. */
  String fact(String name, String value) {
    return say("slack.fact", name, value);
  }

  /** The name of that key and what belongs to it. */
  String cell(String key, String value) {
    return fact(say(key), value);
  }

  /** Several as a sentence names them. */
  String list(List<Prose> pieces) {
    return wording().list(pieces).raw();
  }

  /** Instants on the viewer's own clock. */
  TimeInWords times() {
    return new TimeInWords(wording().locale(), zone);
  }

  /** Notices in the viewer's words. */
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
