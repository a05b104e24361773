package org.collegium.discord.render;

import java.util.Optional;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.CommitmentNotice;
import org.collegium.core.notice.DigestNotice;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.OwnCaseNotice;
import org.collegium.core.notice.PortfolioNotice;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.notice.SessionNotice;
import org.collegium.core.text.Prose;

/** What the thread is called in which a cohort talks about something that was posted. */
public final class ThreadName {

  /** Discord takes no longer one (docs.discord.com/developers/resources/channel). */
  private static final int LONGEST = 100;

  private ThreadName() {}

  /** Its name; empty where there is nothing that more would follow. */
  public static Optional<String> of(Notice notice, Viewer viewer) {
    return switch (notice) {
      case SessionNotice about -> Optional.of(session(about.session().number(), about.session().title(), viewer));
      case DigestNotice about -> Optional.of(session(about.session(), about.title(), viewer));
      case CaseNotice about -> Optional.of(caseStudy(about.about(), viewer));
      case ProtocolNotice.ProtocolStepEnds _ -> Optional.empty();
      case ProtocolNotice about -> Optional.of(about.about().title().within(LONGEST).raw());
      case CheckInNotice _,CommitmentNotice _,MembershipNotice _,PortfolioNotice _,CoachingNotice _ -> Optional.empty();
      case OwnCaseNotice _,GatheredNotice _ -> Optional.empty();
    };
  }

  /** A thread keeps its name when what was posted is edited, so no word of a leader's own case is in it. */
  private static String caseStudy(CaseNotice.CaseFacts about, Viewer viewer) {
    return switch (about.origin()) {
      case CATALOGUE -> about.title().within(LONGEST).raw();
      case LEADER -> viewer.say("discord.thread.own-case");
    };
  }

  private static String session(int number, Prose title, Viewer viewer) {
    return new Prose(viewer.say("discord.event", number, title)).within(LONGEST).raw();
  }
}
