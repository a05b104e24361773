package org.collegium.core.summary;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.collegium.core.checkin.Round;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RoundId;
import org.collegium.core.notice.DigestNotice.Kind;
import org.collegium.core.notice.DigestNotice.Pooled;
import org.collegium.core.programme.Programme;
import org.collegium.core.session.Session;
import org.collegium.core.summary.CohortDigests.Piece;
import org.collegium.core.summary.CohortDigests.Told;

/**
 * Counts what was shared with a whole cohort before a session, once. No number is about one or two people, be it those
 * who shared or those who are left; of a check-in it says what is told of that elsewhere too.
 */
record PoolInNumbers(DigestBooks books, Session session, Programme programme, Instant now) {

  private static final String FREE = "free";

  /** What was told of it, or is told from now on; empty where there is nothing to tell. */
  Optional<Told> tell() {
    return books.digests().told(session.id()).or(() -> {
      var told = Optional.of(count()).filter(numbers -> numbers.pooled().isPresent() || numbers.checkIns() > 0);
      told.ifPresent(books.digests()::tell);
      return told;
    });
  }

  private Told count() {
    var cohort = session.cohort();
    var since = books.digests().lastToldAt(cohort).orElseGet(() -> books.summaries().cohorts().get(cohort).madeAt());
    return new Told(session.id(), since, now, pooled(books.digests().shared(cohort, since)),
        books.summaries().rounds().openedSince(cohort, since).size(), answering(since));
  }

  /** A count of people is told where it is about enough, and that of a kind where that of each kind is. */
  private Optional<Pooled> pooled(List<Piece> pieces) {
    var byKind = pieces.stream().collect(Collectors.groupingBy(this::kind, TreeMap::new, Collectors.toList()));
    var isTold = byKind.values().stream().allMatch(kind -> authors(kind).size() >= CountResponses.ENOUGH);
    var kinds = isTold ? byKind.entrySet().stream().map(PoolInNumbers::kind).toList() : List.<Kind>of();
    var authors = authors(pieces);
    return CountResponses.enough(authors.size(), whole(authors))
        .map(people -> new Pooled(people, pieces.size(), kinds));
  }

  private String kind(Piece piece) {
    return piece.prompt().flatMap(programme::prompt).map(prompt -> prompt.knowledge().word()).orElse(FREE);
  }

  private static Kind kind(Map.Entry<String, List<Piece>> kind) {
    return new Kind(kind.getKey(), kind.getValue().size());
  }

  private static Set<PersonId> authors(List<Piece> pieces) {
    return pieces.stream().map(Piece::author).collect(Collectors.toSet());
  }

  /** All who could have shared something, and all who did. */
  private int whole(Set<PersonId> authors) {
    var all = new HashSet<>(authors);
    books.summaries().memberships().in(session.cohort(), now).stream().filter(Membership::attendsSessions)
        .map(Membership::person).forEach(all::add);
    return all.size();
  }

  private Optional<Integer> answering(Instant since) {
    CountResponses.release(books.counts(), session.cohort(), now);
    var asked = books.summaries().rounds().openedSince(session.cohort(), since).stream().map(Round::id)
        .collect(Collectors.<RoundId>toSet());
    return books.counts().told(session.cohort()).stream().filter(told -> asked.contains(told.round())).findFirst()
        .flatMap(ResponseCounts.Told::answering);
  }
}
