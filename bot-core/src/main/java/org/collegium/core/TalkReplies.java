package org.collegium.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.calendar.CalendarEntry;
import org.collegium.core.calendar.CalendarWriter;
import org.collegium.core.coaching.ProposeTalk;
import org.collegium.core.coaching.TakeTime;
import org.collegium.core.coaching.TalkOutcome;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.identity.CoachingTalkId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.text.Prose;

/** What comes back when a mentor and a leader look for a time to talk. */
final class TalkReplies {

  private static final String CHOICE = "choice";
  /** How long a talk stands in a calendar: nobody was asked, and it can be changed there. */
  private static final Duration USUAL = Duration.ofMinutes(30);

  private final ProposeTalk propose;
  private final TakeTime take;

  TalkReplies(House house) {
    this.propose = new ProposeTalk(house.coaching(), house.ids(), house.clock());
    this.take = new TakeTime(house.coaching(), house.clock());
  }

  private static Answer said(Answering answering, TalkOutcome outcome) {
    var wording = answering.wording();
    return switch (outcome) {
      case TalkOutcome.Opened(var form) -> new FormAnswer.FormOpened(form);
      case TalkOutcome.Rejected(var form, var problems) -> new FormAnswer.FormRejected(form, problems);
      case TalkOutcome.Proposed(var to) -> new PlainAnswer.Said(wording.say("answer.talk.proposed", to));
      case TalkOutcome.Settled(var with, var taken) -> new PlainAnswer.Said(taken
          .map(at -> wording.say("answer.talk.taken", with, answering.times().moment(at)))
          .orElseGet(() -> wording.say("answer.talk.none", with)));
      case TalkOutcome.Dated dated -> file(answering, dated);
      case TalkOutcome.Refused(var reason) -> Spoken.refused(wording, "talk", reason);
    };
  }

  private static Answer file(Answering answering, TalkOutcome.Dated dated) {
    var talk = dated.talk();
    var title = answering.wording().say("answer.talk.title", dated.with());
    var content = talk.taken().map(at -> CalendarWriter.write(title.raw(), List.of(entry(answering, dated, at))));
    return content.<Answer>map(text -> new PlainAnswer.FilesGiven(
        new PlainAnswer.GivenFile("talk.ics", "text/calendar", new Prose(text)),
        answering.wording().say("answer.talk.file")))
        .orElseGet(() -> Spoken.refused(answering.wording(), "talk", TalkOutcome.Refusal.NOT_YOURS));
  }

  private static CalendarEntry entry(Answering answering, TalkOutcome.Dated dated, Instant at) {
    var zone = answering.by().zone();
    return new CalendarEntry("talk-" + dated.talk().id().value() + "@collegium", 0, dated.talk().proposedAt(),
        at.atZone(zone).toLocalDateTime(), at.plus(USUAL).atZone(zone).toLocalDateTime(), zone,
        answering.wording().say("answer.talk.title", dated.with()).raw(), "", "", Optional.empty(), false);
  }

  /** A mentor proposes times. */
  final class Proposals implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering, propose.open(about(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return said(answering, propose.take(about(answering), answering.by(), answering.key(), values));
    }

    private static ReflectionId about(Answering answering) {
      return new ReflectionId(answering.meaning().id());
    }
  }

  /** A leader says which fits; whichever of the two takes it into their calendar. */
  final class Words implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering, take.date(talk(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return said(answering, take.take(talk(answering), answering.by(), values.getOrDefault(CHOICE, "")));
    }

    private static CoachingTalkId talk(Answering answering) {
      return new CoachingTalkId(answering.meaning().id());
    }
  }
}
