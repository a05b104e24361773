package org.collegium.core.notice;

import java.util.ArrayList;
import java.util.List;
import org.collegium.core.text.Prose;

/** What is said between a mentor and a leader as plain words, in whole and in the sentences that platforms show. */
public record CoachingInWords(Wording wording, TimeInWords times) {

  /** The whole notice. */
  Prose text(CoachingNotice notice) {
    var lines = new ArrayList<Prose>();
    lines.add(title(notice));
    if (notice instanceof CoachingNotice.CoachingNote note) {
      note.about().ifPresent(about -> lines.add(about(about)));
      lines.add(note.words());
      lines.add(readers(note));
    }
    if (notice instanceof CoachingNotice.TalkProposed proposed) {
      proposed.times().forEach(time -> lines.add(wording.say("notice.case.item", time)));
    }
    return Prose.lines(lines);
  }

  /** Who wrote, and to what. */
  public Prose title(CoachingNotice notice) {
    return switch (notice) {
      case CoachingNotice.CoachingNote note when note.answer().isEmpty() ->
          wording.say("notice.coaching.note.former", note.from(), note.cohort());
      case CoachingNotice.CoachingNote note ->
          wording.say(note.edited() ? "notice.coaching.note.edited" : "notice.coaching.note", note.from(),
              note.cohort());
      case CoachingNotice.CoachingReply reply -> reply.about()
          .map(about -> wording.say("notice.coaching.reply.about", reply.from(), reply.cohort(), about))
          .orElseGet(() -> wording.say("notice.coaching.reply", reply.from(), reply.cohort()));
      case CoachingNotice.TalkProposed proposed ->
          wording.say("notice.talk.proposed", proposed.from(), proposed.cohort());
      case CoachingNotice.TalkSettled settled -> settled(settled);
      case CoachingNotice.AgreementOffered offered ->
          wording.say(ofSeveral("notice.agreement.offered", offered.with()), wording.list(offered.with()),
              offered.cohort());
      case CoachingNotice.AgreementAsked asked ->
          wording.say(ofSeveral("notice.agreement.asked", asked.with()), wording.list(asked.with()), asked.cohort());
      case CoachingNotice.AgreementProposed proposed ->
          wording.say("notice.agreement.proposed", proposed.from(), proposed.cohort());
      case CoachingNotice.AgreementReached reached ->
          wording.say("notice.agreement.reached", reached.with(), reached.cohort());
    };
  }

  /** A mentor agrees with each of their leaders for themselves. */
  private static String ofSeveral(String key, List<Prose> with) {
    return with.size() == 1 ? key : key + ".each";
  }

  private Prose settled(CoachingNotice.TalkSettled settled) {
    return settled.at()
        .map(at -> wording.say("notice.talk.taken", settled.with(), settled.cohort(), times.moment(at)))
        .orElseGet(() -> wording.say(switch (settled.came()) {
          case READER_SAID -> "notice.talk.none";
          case OTHER_SAID -> "notice.talk.none.propose";
          case NOBODY_SAID -> "notice.talk.lapsed";
        }, settled.with(), settled.cohort()));
  }

  /** Which of the reader's own words it is about. */
  public Prose about(Prose about) {
    return wording.say("notice.coaching.about", about);
  }

  /** Who else can read it: nobody. */
  public Prose readers(CoachingNotice.CoachingNote note) {
    return wording.say(note.answer().isEmpty() ? "notice.coaching.readers.former" : "notice.coaching.readers",
        note.from());
  }
}
