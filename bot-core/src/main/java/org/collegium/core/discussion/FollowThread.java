package org.collegium.core.discussion;

import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.discussion.Heard.Deleted;
import org.collegium.core.discussion.Heard.Written;
import org.collegium.core.discussion.KeepTurn.Said;
import org.collegium.core.identity.Ids;
import org.collegium.core.ledger.Ledger;

/**
 * Keeps what members say in the thread of a case, as they say it, change it and take it back, in whatever order their
 * platform tells of that. What strangers write is not kept, and nothing new once the case has ended.
 */
public final class FollowThread {

  private final Ledger<DiscussionBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public FollowThread(Ledger<DiscussionBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** Takes it up; it may be heard as often as one likes. Most of what is written anywhere is none of ours. */
  public void handle(Heard heard) {
    if (ledger.read(books -> kept(books, heard).isPresent() || about(books, heard).isPresent())) {
      ledger.write(books -> {
        switch (heard.what()) {
          case Written written -> follow(books, heard, written);
          case Deleted _ -> takeBack(books, heard);
        }
        return books;
      });
    }
  }

  private void follow(DiscussionBooks books, Heard heard, Written written) {
    var kept = kept(books, heard);
    if (kept.isPresent()) {
      kept.filter(turn -> isNewer(turn, written)).filter(turn -> isTheirs(books, turn, written))
          .ifPresent(turn -> books.turns()
              .change(turn.changedTo(KeepTurn.within(written.words()), written.at(), clock.instant())));
      return;
    }
    about(books, heard).ifPresent(about -> books.people().at(written.from())
        .ifPresent(author -> new KeepTurn(books, ids, clock.instant()).handle(about, author,
            new Said(heard.key(), written.words(), written.at()))));
  }

  private static boolean isNewer(Turn turn, Written written) {
    return !written.at().isBefore(turn.heard()) && !KeepTurn.within(written.words()).equals(turn.words());
  }

  private static boolean isTheirs(DiscussionBooks books, Turn turn, Written written) {
    return books.people().at(written.from()).filter(author -> author.id().equals(turn.author())).isPresent();
  }

  /** Also of what is heard only afterwards. */
  private void takeBack(DiscussionBooks books, Heard heard) {
    kept(books, heard).map(Turn::study).or(() -> about(books, heard).map(Discussion::study))
        .ifPresent(study -> books.turns().takeBack(heard.key(), study, clock.instant()));
  }

  private static Optional<Turn> kept(DiscussionBooks books, Heard heard) {
    return books.turns().of(heard.key());
  }

  private static Optional<Discussion> about(DiscussionBooks books, Heard heard) {
    return books.cohorts().meetingAt(heard.channel()).stream()
        .flatMap(cohort -> books.discussions().running(cohort, heard.channel().platform()).stream())
        .filter(discussion -> discussion.posts().stream().anyMatch(heard.thread())).findFirst();
  }
}
