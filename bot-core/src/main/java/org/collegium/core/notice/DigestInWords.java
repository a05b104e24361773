package org.collegium.core.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.notice.DigestNotice.CohortDigest;
import org.collegium.core.notice.DigestNotice.MentorDigest;
import org.collegium.core.text.Prose;

/**
 * What is said of what others shared.
 *
 * @param times on the reader's clock
 */
public record DigestInWords(Wording wording, TimeInWords times) {

  /** The whole notice; paragraphs stand on lines of their own. */
  public Prose text(DigestNotice notice) {
    return Prose.lines(Stream.of(List.of(title(notice)), lines(notice), List.of(where(notice))).flatMap(List::stream)
        .toList());
  }

  /** Before which session it is said. */
  public Prose title(DigestNotice notice) {
    return switch (notice) {
      case MentorDigest digest -> digest.takesPlace()
          ? wording.say("notice.digest.mentor", digest.cohort(), digest.session(), digest.title(),
              times.day(digest.startsAt()))
          : wording.say("notice.digest.mentor.cancelled", digest.cohort(), digest.session(), digest.title());
      case CohortDigest digest ->
          wording.say("notice.digest.cohort", digest.cohort(), times.day(digest.since()));
    };
  }

  /** The numbers, each in a sentence. */
  public List<Prose> lines(DigestNotice notice) {
    return switch (notice) {
      case MentorDigest digest -> shared(digest.shared());
      case CohortDigest digest -> shared(digest);
    };
  }

  private List<Prose> shared(CohortDigest digest) {
    var lines = new ArrayList<Prose>();
    lines.add(digest.takesPlace()
        ? wording.say("notice.digest.cohort.session", digest.session(), digest.title(), times.day(digest.startsAt()))
        : wording.say("notice.digest.cohort.cancelled", digest.session(), digest.title()));
    digest.pooled().ifPresentOrElse(pooled -> lines.addAll(pooled(pooled)), () -> lines.addAll(quiet(digest)));
    return lines;
  }

  private List<Prose> pooled(DigestNotice.Pooled pooled) {
    var much = wording.say("notice.digest.cohort.pooled", pooled.people(), pooled.pieces());
    return pooled.kinds().isEmpty() ? List.of(much) : List.of(much, wording.say("notice.digest.cohort.kinds",
        wording.list(pooled.kinds().stream()
            .map(kind -> wording.say("notice.digest.cohort.kind." + kind.word(), kind.pieces())).toList())));
  }

  /** Nothing that anybody could be found in, and no reproach. */
  private List<Prose> quiet(CohortDigest digest) {
    var lines = new ArrayList<>(List.of(wording.say("notice.digest.cohort.quiet")));
    if (digest.checkIns() > 0) {
      lines.add(wording.say("notice.digest.cohort.asked", digest.checkIns()));
    }
    digest.answering().ifPresent(people -> lines.add(wording.say("notice.digest.cohort.answered", people)));
    return lines;
  }

  private List<Prose> shared(DigestNotice.Shared shared) {
    var since = shared.haveMet() ? 1 : 0;
    var lines = new ArrayList<Prose>();
    lines.add(shared.sharing() == 0 ? wording.say("notice.digest.mentor.none", since)
        : wording.say("notice.digest.mentor.shared", shared.sharing(), shared.leaders(), since));
    if (shared.plans() > 0) {
      lines.add(wording.say("notice.digest.mentor.plans", shared.plans(), shared.due()));
    }
    if (shared.questions() > 0) {
      lines.add(wording.say("notice.digest.mentor.questions", shared.questions()));
    }
    return lines;
  }

  /** Where the words are that it does not say. */
  public Prose where(DigestNotice notice) {
    return switch (notice) {
      case MentorDigest _ -> wording.say("notice.digest.mentor.where");
      case CohortDigest _ -> wording.say("notice.digest.cohort.where");
    };
  }
}
