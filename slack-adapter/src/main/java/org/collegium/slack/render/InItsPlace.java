package org.collegium.slack.render;

import java.util.List;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;

/** What is said where Slack does not take what was to be shown: a form at the wrong time, or too much at once. */
public final class InItsPlace {

  private InItsPlace() {}

  /** Slack lets a form be opened for three seconds after a press; this one came too late. */
  public static SlackMessage afterTooLong(ReplyTo form, Viewer viewer) {
    return of("slack.form.late", form, viewer);
  }

  /** Slack lets no form be opened by words alone. */
  public static SlackMessage insteadOfWords(ReplyTo form, Viewer viewer) {
    return of("slack.form.here", form, viewer);
  }

  /** More was asked for than Slack takes at once. */
  public static SlackMessage tooMuch(Viewer viewer) {
    return Messages.of(List.of(Piece.lines(Line.plain(viewer.say("slack.too-much"))))).getFirst();
  }

  /** What goes with a summary could not be drawn, or Slack did not take it. */
  public static SlackMessage noChart(Viewer viewer) {
    return Messages.of(List.of(Piece.lines(Line.plain(viewer.say("slack.no-chart"))))).getFirst();
  }

  /** Slack did not take a file, or it may not be given any more. */
  public static SlackMessage noFile(Viewer viewer) {
    return Messages.of(List.of(Piece.lines(Line.plain(viewer.say("slack.no-file"))))).getFirst();
  }

  /** The bot is not installed where something was asked. */
  public static SlackMessage notInstalled(Viewer viewer) {
    return Messages.of(List.of(Piece.lines(Line.plain(viewer.say("slack.not-installed"))))).getFirst();
  }

  private static SlackMessage of(String key, ReplyTo form, Viewer viewer) {
    return Messages.of(List.of(Piece.of(Piece.lines(Line.plain(viewer.say(key))),
        Buttons.of(new Ask.OpenForm(form, new Prose(viewer.say("slack.form.open"))))))).getFirst();
  }
}
