package org.collegium.core.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.notice.CaseNotice.CaseFacts;
import org.collegium.core.text.Prose;

/** What is said about cases as plain words, in whole and in the sentences that every platform shows in its own way. */
public record CaseInWords(Wording wording) {

  private static final String BAR = "▇";
  private static final int LONGEST_BAR = 10;

  /** The whole notice. */
  Prose text(CaseNotice notice) {
    return switch (notice) {
      case CaseNotice.CaseStageOpened opened -> told(opened.about(), opened.text(), List.of());
      case CaseNotice.CaseDecisionAsked asked -> told(asked.about(), asked.text(), asked.ways());
      case CaseNotice.CaseRevealed revealed -> told(revealed.about(), revealed.text(), List.of());
      case CaseNotice.CaseClosed closed -> told(closed.about(), closed.text(), List.of());
      case CaseNotice.CaseTakenBack(var about) -> takenBack(about);
    };
  }

  private Prose told(CaseFacts about, CaseNotice.CaseText text, List<Prose> ways) {
    var lines = new ArrayList<Prose>();
    lines.add(title(about));
    lines.add(text.words());
    text.exhibit().ifPresent(exhibit -> lines.add(exhibit(exhibit)));
    text.questions().forEach(question -> lines.add(wording.say("notice.case.item", question)));
    text.decided().map(this::tally).ifPresent(tally -> {
      lines.add(tally.getFirst());
      tally.stream().skip(1).forEach(line -> lines.add(wording.say("notice.case.item", line)));
    });
    ways.forEach(way -> lines.add(wording.say("notice.case.item", way)));
    hint(about, Hearing.FORMS).ifPresent(lines::add);
    return Prose.lines(lines);
  }

  /** Which case, and how far it is. */
  public Prose title(CaseFacts about) {
    return wording.say("notice.case.title", about.title(), about.stage(), about.stages(), stage(about.kind()));
  }

  /** What a stage of that kind is called. */
  public Prose stage(String kind) {
    return wording.say("case.stage." + kind);
  }

  /** What lies beside the text, and where. */
  public Prose exhibit(CaseNotice.Exhibit exhibit) {
    return wording.say("notice.case.exhibit", exhibit.title(), exhibit.link());
  }

  /** How all decided, the first line saying what the others are. */
  public List<Prose> tally(CaseNotice.CaseTally tally) {
    if (tally.lines().isEmpty()) {
      return List.of(wording.say("notice.case.tally.few"));
    }
    return Stream
        .concat(Stream.of(wording.say("notice.case.tally")), tally.lines().stream().map(line -> bar(tally, line)))
        .toList();
  }

  private Prose bar(CaseNotice.CaseTally tally, CaseNotice.TallyLine line) {
    var length = Math.round((float) LONGEST_BAR * line.count() / tally.all());
    return new Prose(
        wording.say("notice.case.tally.line", line.way(), line.count(), tally.all(), BAR.repeat(length)).raw().strip());
  }

  /** What a platform lets the bot hear of what is said about a case. */
  public enum Hearing {
    /** What is written in its thread. */
    THREADS,
    /** What is sent to it by forms alone. */
    FORMS
  }

  /** Where one talks about it, and what of that is kept for whom; said once, at the beginning. */
  public Optional<Prose> hint(CaseFacts about, Hearing hearing) {
    return about.stage() == 1 ? Optional.of(wording.say(switch (hearing) {
      case THREADS -> "notice.case.thread";
      case FORMS -> "notice.case.forms";
    })) : Optional.empty();
  }

  /** In place of a stage that came too early. */
  public Prose takenBack(CaseFacts about) {
    return wording.say("notice.case.taken-back", about.title(), about.stage(), about.stages());
  }
}
