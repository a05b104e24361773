package org.collegium.core.notice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.collegium.core.text.Prose;

/**
 * A notice as plain words: what a screen reader reads beside every native rendering, and what a rehearsal prints.
 * Buttons are not in it.
 */
public final class NoticeInWords {

  private final Wording wording;
  private final TimeInWords times;

  /** For a reader of that wording's language whose clock stands in {@code zone}. */
  public NoticeInWords(Wording wording, ZoneId zone) {
    this.wording = wording;
    this.times = new TimeInWords(wording.locale(), zone);
  }

  /** The whole notice; paragraphs stand on lines of their own. */
  public Prose text(Notice notice) {
    return switch (notice) {
      case SessionNotice about -> session(about);
      case CheckInNotice about -> checkIn(about);
      case CommitmentNotice about -> commitment(about);
      case MembershipNotice about -> membership(about);
      case CaseNotice about -> cases().text(about);
      case ProtocolNotice about -> protocols().text(about);
      case PortfolioNotice.YearEnded ended -> yearEnded(ended);
      case CoachingNotice about -> coaching().text(about);
      case OwnCaseNotice about -> ownCase(about);
      case DigestNotice about -> digests().text(about);
      case GatheredNotice gathered -> new Prose(gathered.notices().stream().map(this::text).map(Prose::raw)
          .collect(Collectors.joining("\n\n")));
    };
  }

  /** What is said about cases. */
  public CaseInWords cases() {
    return new CaseInWords(wording);
  }

  /** What is said about protocols. */
  public ProtocolInWords protocols() {
    return new ProtocolInWords(wording, times);
  }

  /** That a year is over, and how much was written in it. */
  public Prose yearEnded(PortfolioNotice.YearEnded ended) {
    return wording.say("notice.year.ended", ended.year(), ended.cohort(), ended.pieces());
  }

  /** What became of a case that a leader brought. */
  public Prose ownCase(OwnCaseNotice notice) {
    return switch (notice) {
      case OwnCaseNotice.CaseOffered offered ->
          wording.say("notice.own-case.offered", offered.from(), offered.cohort());
      case OwnCaseNotice.CaseAccepted accepted -> wording.say("notice.own-case.accepted", accepted.cohort());
      case OwnCaseNotice.CaseSentBack sent -> wording.say("notice.own-case.sent-back", sent.cohort());
    };
  }

  /** What is said about commitments. */
  public PlanInWords plans() {
    return new PlanInWords(wording, times);
  }

  /** What is said between a mentor and a leader. */
  public CoachingInWords coaching() {
    return new CoachingInWords(wording, times);
  }

  /** What is said of what others shared. */
  public DigestInWords digests() {
    return new DigestInWords(wording, times);
  }

  private Prose session(SessionNotice notice) {
    var session = notice.session();
    return switch (notice) {
      case SessionNotice.SessionReminder reminder -> {
        var lines = new ArrayList<Prose>();
        lines.add(wording.say("notice.session.reminder", session.number(), session.title()));
        lines.addAll(facts(session));
        lines.addAll(invitation(reminder.invitation(), "notice.session.rsvp"));
        yield Prose.lines(lines);
      }
      case SessionNotice.SessionMoved moved -> {
        var lines = new ArrayList<Prose>();
        lines.add(wording.say("notice.session.moved", session.number(), session.title(), times.moment(moved.before())));
        lines.addAll(facts(session));
        lines.addAll(invitation(moved.invitation(), "notice.session.rsvp.again"));
        yield Prose.lines(lines);
      }
      case SessionNotice.SessionChanged changed -> {
        var lines = new ArrayList<Prose>();
        lines.add(wording.say("notice.session.changed", session.number(), session.title()));
        lines.addAll(facts(session));
        lines.addAll(invitation(changed.invitation(), "notice.session.rsvp.again"));
        yield Prose.lines(lines);
      }
      case SessionNotice.SessionCancelled _ ->
          wording.say("notice.session.cancelled", session.number(), session.title(),
              times.moment(session.starts()));
    };
  }

  /**
   * What is asked or told about who comes.
   *
   * @param question the key of what a reader is asked who has not answered yet
   */
  public List<Prose> invitation(Invitation invitation, String question) {
    return switch (invitation) {
      case Invitation.Invited invited -> invited.answered().map(word -> List.of(answered(word),
          wording.say("notice.session.rsvp.change"))).orElseGet(() -> List.of(wording.say(question)));
      case Invitation.Begun begun -> begun.answered().map(this::answered).stream().toList();
      case Invitation.Turnout turnout -> List.of(wording.say("notice.session.turnout", turnout.coming(),
          turnout.notComing(), turnout.unsure(), turnout.silent()));
    };
  }

  private Prose answered(Prose word) {
    return wording.say("notice.session.answered", word);
  }

  /** When, where and what to bring. */
  public List<Prose> facts(SessionFacts session) {
    var lines = new ArrayList<Prose>();
    for (var day : session.days()) {
      var here = times.span(day.starts(), day.ends());
      var sameClock = session.zone().getRules().getOffset(day.starts())
          .equals(times.zone().getRules().getOffset(day.starts()));
      var there = times.at(session.zone());
      lines.add(sameClock ? here : wording.say("notice.session.there", here, there.hour(day.starts()),
          there.zoneName(day.starts())));
    }
    session.place().ifPresent(place -> lines.add(wording.say("notice.session.place", place)));
    session.materials().ifPresent(materials -> lines.add(wording.say("notice.session.materials", materials)));
    return lines;
  }

  private Prose checkIn(CheckInNotice notice) {
    var round = notice.round();
    var until = times.moment(round.closesAt());
    return switch (notice) {
      case CheckInNotice.CheckInAsked asked -> Prose.lines(asked(asked, until));
      case CheckInNotice.CheckInNudge nudge -> Prose.lines(List.of(
          wording.say("notice.checkin.nudge", round.session(), round.title(), until),
          wording.say("notice.checkin.question", nudge.question()),
          wording.say("notice.checkin.nudge.only"),
          readers(nudge.readers())));
      case CheckInNotice.CheckInAnswered answered -> answered(answered);
      case CheckInNotice.CheckInClosed closed -> Prose.lines(List.of(closed(closed), readers(closed.readers())));
      case CheckInNotice.CheckInDropped _ ->
          wording.say("notice.checkin.dropped", round.session(), round.title());
    };
  }

  /** That it was answered, and whether that can be changed. */
  public Prose answered(CheckInNotice.CheckInAnswered answered) {
    var round = answered.round();
    return wording.say(answered.form().isPresent() ? "notice.checkin.answered.change" : "notice.checkin.answered",
        round.session(), round.title(), times.day(answered.answeredAt()));
  }

  /** That it has closed. */
  public Prose closed(CheckInNotice.CheckInClosed closed) {
    var round = closed.round();
    return wording.say("notice.checkin.closed", round.session(), round.title(), times.moment(round.closesAt()));
  }

  private List<Prose> asked(CheckInNotice.CheckInAsked asked, Prose until) {
    var round = asked.round();
    var lines = new ArrayList<Prose>();
    lines.add(opening(round));
    asked.questions().forEach(question -> lines.add(wording.say("notice.checkin.question", question)));
    lines.add(wording.say("notice.checkin.length", round.questions(), round.minutes(), until));
    lines.add(readers(asked.readers()));
    return lines;
  }

  /** What a round is about; a session of an earlier day has not just ended. */
  public Prose opening(CheckInNotice.RoundFacts round) {
    var later = round.ended().filter(_ -> round.stage().equals("close"));
    return later
        .map(ended -> wording.say("notice.checkin.asked.close.later", round.session(), round.title(),
            times.dayOfYear(ended)))
        .orElseGet(() -> wording.say("notice.checkin.asked." + round.stage(), round.session(), round.title(),
            round.cohort()));
  }

  /** Who will read what is typed. */
  public Prose readers(ReaderNames readers) {
    if (readers.names().isEmpty()) {
      return wording.say("readers.none");
    }
    return switch (readers.who()) {
      case MENTOR -> readers.machine()
          .map(host -> wording.say("readers.mentor.machine", readers.names().getFirst(), host))
          .orElseGet(() -> wording.say("readers.mentor", readers.names().getFirst()));
      case PEOPLE -> readers.machine()
          .map(host -> wording.say("readers.some.machine", wording.list(readers.names()), host))
          .orElseGet(() -> wording.say("readers.some", wording.list(readers.names()), readers.names().size()));
    };
  }

  private Prose commitment(CommitmentNotice notice) {
    return switch (notice) {
      case CommitmentNotice.CommitmentAsked asked -> Prose.lines(asked(asked));
      case CommitmentNotice.CommitmentSettled settled -> settled(settled);
    };
  }

  /** That its day has come, and where its words are. */
  public List<Prose> asked(CommitmentNotice.CommitmentAsked asked) {
    return List.of(wording.say("notice.commitment", asked.reference(), times.day(asked.madeAt())),
        wording.say("notice.commitment.where"));
  }

  /** When it comes back, or that it is closed. */
  public Prose settled(CommitmentNotice.CommitmentSettled settled) {
    return settled.comesBack()
        .map(day -> wording.say(
            settled.isAskedAgain() ? "notice.commitment.asked-again" : "notice.commitment.comes-back",
            settled.reference(), times.day(day)))
        .orElseGet(() -> wording.say("notice.commitment.closed", settled.reference()));
  }

  private Prose membership(MembershipNotice notice) {
    return switch (notice) {
      case MembershipNotice.Welcome welcome -> Prose.lines(List.of(
          wording.say("notice.welcome", welcome.name(), welcome.cohort()), wording.say("notice.welcome.ask")));
      case MembershipNotice.DoorClosed closed -> wording.say("notice.door.closed", closed.name());
      case MembershipNotice.CatchUp catchUp -> catchUp(catchUp);
      case MembershipNotice.Announcement said ->
          Prose.lines(List.of(wording.say("notice.announcement", said.from(), said.cohort()), said.words()));
      case MembershipNotice.MentorChanged changed -> Prose.lines(changed.share().isPresent()
          ? List.of(wording.say("notice.mentor.changed", changed.mentor(), changed.cohort()),
              wording.say("notice.mentor.share", changed.earlier(), changed.mentor()))
          : List.of(wording.say("notice.mentor.changed", changed.mentor(), changed.cohort())));
      case MembershipNotice.MentorGone gone -> wording.say("notice.mentor.gone", gone.mentor(), gone.cohort());
      case MembershipNotice.ProgrammeEnded ended -> wording.say("notice.programme.ended", ended.cohort(),
          ended.reflections());
      case MembershipNotice.KeepingEnds ends -> Prose.lines(keeping(ends));
      case MembershipNotice.KeepingChanged changed -> keeping(changed);
      case MembershipNotice.TakenBack gone -> wording.say("notice.taken-back", gone.cohort());
    };
  }

  /** Until when it is kept, how to take it along, and who else was told. */
  public List<Prose> keeping(MembershipNotice.KeepingEnds ends) {
    var lines = new ArrayList<Prose>();
    var lastDay = times.day(ends.lastDay());
    if (ends.own() > 0) {
      lines.add(wording.say("notice.keeping.own", ends.cohort(), lastDay, ends.own()));
      lines.add(wording.say("notice.keeping.take-along"));
    }
    ends.authors().ifPresent(authors -> lines.add(wording.say("notice.keeping.all", ends.cohort(), lastDay, authors)));
    return lines;
  }

  /** Until when it is kept now. */
  public Prose keeping(MembershipNotice.KeepingChanged changed) {
    return changed.until().map(day -> wording.say("notice.keeping.changed", changed.cohort(), times.day(day)))
        .orElseGet(() -> wording.say("notice.keeping.lifted", changed.cohort()));
  }

  private Prose catchUp(MembershipNotice.CatchUp note) {
    var lines = new ArrayList<Prose>();
    lines.add(wording.say("notice.catchup", note.cohort(), note.sessionsHeld()));
    note.mentor().ifPresent(mentor -> lines.add(wording.say("notice.catchup.mentor", mentor)));
    note.next().ifPresent(next -> {
      lines.add(wording.say("notice.catchup.next", next.number(), next.title()));
      lines.addAll(facts(next));
    });
    lines.add(wording.say("notice.catchup.help"));
    return Prose.lines(lines);
  }
}
