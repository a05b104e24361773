package org.collegium.core.notice;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.ProtocolNotice.ProtocolFacts;
import org.collegium.core.notice.ProtocolNotice.StepText;
import org.collegium.core.programme.ProtocolStep;
import org.collegium.core.text.Prose;

/** What is said about protocols as plain words, in whole and in the sentences that every platform shows in its way. */
public record ProtocolInWords(Wording wording, TimeInWords times) {

  /** The whole notice. */
  Prose text(ProtocolNotice notice) {
    return switch (notice) {
      case ProtocolNotice.ProtocolStepOpened opened -> told(opened.about(), opened.text());
      case ProtocolNotice.ProtocolClosed(var about) -> closed(about);
      case ProtocolNotice.ProtocolTakenBack(var about) -> takenBack(about);
      case ProtocolNotice.ProtocolWithdrawn(var about) -> withdrawn(about);
      case ProtocolNotice.ProtocolStepEnds ends -> ends(ends);
    };
  }

  private Prose told(ProtocolFacts about, StepText text) {
    var lines = new ArrayList<Prose>();
    lines.add(title(about));
    lines.add(text.words());
    text.questions().forEach(question -> lines.add(wording.say("notice.protocol.item", question)));
    lines.addAll(rules(about, text));
    hint(about).ifPresent(lines::add);
    return Prose.lines(lines);
  }

  /** Which protocol, and how far it is. */
  public Prose title(ProtocolFacts about) {
    return wording.say("notice.protocol.title", about.title(), about.step(), about.steps(), about.called());
  }

  /** Whose turn it is, for how long, and who keeps the time. */
  public List<Prose> rules(ProtocolFacts about, StepText text) {
    var lines = new ArrayList<Prose>();
    lines.add(speaks(about, text.speaks()));
    lines.add(length(text.length()));
    text.timekeeper().ifPresent(name -> lines.add(wording.say("notice.protocol.timekeeper", name)));
    return lines;
  }

  private Prose speaks(ProtocolFacts about, ProtocolStep.Speaks speaks) {
    return about.presenter().filter(_ -> speaks != ProtocolStep.Speaks.EVERYBODY)
        .map(name -> wording.say("notice.protocol.speaks." + speaks.word() + ".named", name))
        .orElseGet(() -> wording.say("notice.protocol.speaks." + speaks.word()));
  }

  private Prose length(ProtocolStep.Length length) {
    return switch (length) {
      case ProtocolStep.Hours(int hours) -> wording.say("notice.protocol.hours", hours);
      case ProtocolStep.Days(int days, LocalTime at) -> wording.say("notice.protocol.days", days, times.hour(at));
    };
  }

  /** Where one talks; said once, at the beginning. */
  public Optional<Prose> hint(ProtocolFacts about) {
    return about.step() == 1 ? Optional.of(wording.say("notice.protocol.thread")) : Optional.empty();
  }

  /** That it is over. */
  public Prose closed(ProtocolFacts about) {
    return wording.say("notice.protocol.closed", about.title());
  }

  /** In place of a step that came too early. */
  public Prose takenBack(ProtocolFacts about) {
    return wording.say("notice.protocol.taken-back", about.title(), about.step(), about.steps());
  }

  /** In place of each step of one that is about nothing any more. */
  public Prose withdrawn(ProtocolFacts about) {
    return wording.say("notice.protocol.withdrawn", about.title());
  }

  /** That a step ends soon. */
  public Prose ends(ProtocolNotice.ProtocolStepEnds notice) {
    var about = notice.about();
    return wording.say("notice.protocol.ends", about.title(), notice.cohort(), about.step(), about.steps(),
        about.called(), times.moment(notice.ends()));
  }
}
