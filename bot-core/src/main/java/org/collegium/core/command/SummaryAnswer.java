package org.collegium.core.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.text.Prose;

/** Answers that gather what others did. */
public sealed interface SummaryAnswer extends Answer {

  /**
   * What leaders shared with a mentor, quoted.
   *
   * @param since from when on; empty: from the beginning
   * @param session to which it is limited
   * @param themes what several of the quotes are about, what the most leaders wrote of first
   * @param kinds how many answers of each kind of knowledge, by its word
   * @param chart what of it can be grasped at a glance; empty where there is nothing to compare
   * @param along as what it can be taken along; empty where there is nothing to take
   * @param shorter to have it written short; empty where there is nobody for that, or nothing to write of
   */
  record MentorSummary(Prose cohort, Optional<Instant> since, Optional<Integer> session, List<LeaderPart> leaders,
      List<Theme> themes, Map<String, Integer> kinds, Optional<Chart.Grid> chart, Optional<Ask> along,
      Optional<Ask> shorter) implements SummaryAnswer {

    public MentorSummary {
      leaders = List.copyOf(leaders);
      themes = List.copyOf(themes);
    }

    /** The same, and that beside it. */
    public MentorSummary with(Optional<Chart.Grid> drawn) {
      return new MentorSummary(cohort, since, session, leaders, themes, kinds, drawn, along, shorter);
    }

    /** The same, and what it is about. */
    public MentorSummary about(List<Theme> found) {
      return new MentorSummary(cohort, since, session, leaders, found, kinds, chart, along, shorter);
    }

    /** The same, to be taken along by these ways. */
    public MentorSummary takenAlongBy(Ask ways) {
      return new MentorSummary(cohort, since, session, leaders, themes, kinds, chart, Optional.of(ways), shorter);
    }

    /** The same, to be written short by that way. */
    public MentorSummary shortenedBy(Ask way) {
      return new MentorSummary(cohort, since, session, leaders, themes, kinds, chart, along, Optional.of(way));
    }

    /** What can be done with all of it. */
    public List<Ask> ways() {
      return Stream.concat(shorter.stream(), along.stream()).toList();
    }
  }

  /**
   * The same in short, as a program wrote it.
   *
   * @param sentences each with its sources, never none
   * @param notes what is to be known of them: who wrote them, and what is not in them
   */
  record ShortSummary(Prose title, List<Sentence> sentences, List<Prose> notes) implements SummaryAnswer {

    public ShortSummary {
      sentences = List.copyOf(sentences);
      notes = List.copyOf(notes);
    }
  }

  /**
   * One sentence.
   *
   * @param words as the program wrote them
   * @param references of the pieces it comes from, never none
   */
  record Sentence(Prose words, List<Prose> references) {

    public Sentence {
      references = List.copyOf(references);
      if (references.isEmpty()) {
        throw new IllegalArgumentException("A sentence without a source is not shown");
      }
    }

    /** The references, as they stand behind the words. */
    public String sources() {
      return references.stream().map(Prose::raw).collect(Collectors.joining(", "));
    }
  }

  /**
   * What several quotes of a summary are about.
   *
   * @param term one word or two, as they stand in these quotes
   * @param sources quotes in which it stands, at least two; of each leader one before a second of any
   * @param more how many other quotes of that summary it stands in
   */
  record Theme(Prose term, List<Source> sources, int more) {
    public Theme {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Where a term stands.
   *
   * @param reference of a quote of that leader in the same summary
   */
  record Source(Prose leader, Prose reference) {}

  /**
   * One leader's part.
   *
   * @param asked rounds they were asked in since
   * @param answered rounds of these in which they answered, whether or not this mentor may read it
   * @param reached false when some of what was sent to them did not arrive
   * @param plans what they mean to do
   * @param unanswered what they were asked in rounds in which they have not answered anything yet, the latest first
   * @param agreement how it stands with what the two agree on; empty where they are no pair any more, or were not told
   *        of it yet
   * @param weeks the same rounds, week by week
   */
  record LeaderPart(Prose name, int asked, int answered, boolean reached, List<Quote> quotes, List<Planned> plans,
      List<Prose> unanswered, Optional<CoachingAnswer.AgreementLine> agreement, Weeks weeks) {

    public LeaderPart {
      quotes = List.copyOf(quotes);
      plans = List.copyOf(plans);
      unanswered = List.copyOf(unanswered);
    }
  }

  /**
   * In which weeks one leader was asked, and in which of these rounds they answered.
   *
   * @param latest those in which the cohort was asked anything, the earliest first; the same for each leader
   * @param earlier how many such weeks there were before
   */
  record Weeks(List<Week> latest, int earlier) {
    public Weeks {
      latest = List.copyOf(latest);
    }
  }

  /**
   * One week.
   *
   * @param monday its first day
   * @param asked rounds of that week in which they were asked
   * @param answered rounds of these in which they answered, in that week or later
   */
  record Week(LocalDate monday, int asked, int answered) {}

  /**
   * A commitment of theirs.
   *
   * @param closedAt empty while it is open
   * @param told what they told of it, the first first
   * @param audience for whom they made it
   */
  record Planned(PlanFacts plan, Instant madeAt, Optional<Instant> closedAt, List<PlanFacts.Told> told,
      Audience audience) {}

  /**
   * One line of theirs, traceable to its reflection.
   *
   * @param reference the reflection's own short reference
   * @param late whether it came after its round had closed
   * @param audience for whom its author wrote it
   * @param ways to comment on it; none where the asker mentors its author no more
   */
  record Quote(Prose reference, Instant writtenAt, Optional<Prose> question, Prose words, boolean late,
      boolean edited, Audience audience, List<Ask> ways) {
    public Quote {
      ways = List.copyOf(ways);
    }
  }

  /**
   * A summary as one file, for the mentor who took it along and for nobody else.
   *
   * @param copy under which an adapter says where the file lies, if it stays there
   */
  record TakenAlong(GivenFile file, Prose words, ReplyTo copy) implements SummaryAnswer {}

  /**
   * Numbers only: for conveners by construction, for facilitators by design.
   *
   * @param rounds those that have closed, the latest first
   * @param more how many closed earlier
   * @param sessions those of which it is known who was there, the latest first
   */
  record CohortCounts(Prose cohort, List<Count> counts, List<RoundCount> rounds, int more,
      List<SessionCount> sessions) implements SummaryAnswer {
    public CohortCounts {
      sessions = List.copyOf(sessions);
    }
  }

  /**
   * Numbers of one session, as they stood a week after it.
   *
   * @param session its number
   * @param attending how many of the leaders were there; empty when it would be about too few people
   */
  record SessionCount(int session, Instant endedAt, int leaders, Optional<Integer> attending) {}

  /**
   * Numbers of one closed check-in, as they stood when it closed.
   *
   * @param session the number of the session it was about
   * @param reached whom it reached in time; empty when it would be about too few people, or was not counted then
   * @param answering empty when it would be about too few people
   */
  record RoundCount(int session, Instant closedAt, int leaders, Optional<Integer> reached, Optional<Integer> answering,
      Optional<Integer> answers) {}

  /**
   * One number.
   *
   * @param value empty when too few people are behind it to be told
   */
  record Count(Prose label, Optional<Integer> value) {}
}
