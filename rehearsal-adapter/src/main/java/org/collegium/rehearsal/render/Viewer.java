package org.collegium.rehearsal.render;

import java.time.ZoneId;
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

/**
 * For whose eyes something is rendered.
 *
 * @param times on the viewer's own clock
 */
public record Viewer(Wording wording, TimeInWords times) {

  /** Somebody who reads that language, with a clock in that zone. */
  public static Viewer of(Locale locale, ZoneId zone) {
    var wording = Wording.in(locale);
    return new Viewer(wording, new TimeInWords(wording.locale(), zone));
  }

  /** The sentence of that key. */
  String say(String key, Object... facts) {
    return wording.say(key, facts).raw();
  }

  /** Notices in the viewer's words. */
  NoticeInWords notices() {
    return new NoticeInWords(wording, times.zone());
  }

  /** What a mentor's summary is limited to. */
  String period(MentorSummary summary) {
    return new PeriodInWords(wording, times).of(summary).raw();
  }

  /** In which weeks one leader answered; empty where that needs no telling. */
  Optional<String> weeks(Weeks weeks) {
    return new WeeksInWords(wording, times).of(weeks).map(Prose::raw);
  }

  /** Where a theme of it stands. */
  String sources(Theme theme) {
    return new ThemeInWords(wording).of(theme).raw();
  }
}
