package org.collegium.core;

import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.command.CoachingAnswer;
import org.collegium.core.command.CommitmentAnswer;
import org.collegium.core.command.DeliveryAnswer;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.HomeAnswer;
import org.collegium.core.command.MemberAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.PrivacyAnswer;
import org.collegium.core.command.ProtocolAnswer;
import org.collegium.core.command.ReflectionAnswer;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;

/**
 * Does what a request asks for once, however often a platform delivers it. What is done and that it is done are kept
 * together or not at all.
 */
final class OncePerRequest {

  private final Ledger<BotBooks> ledger;
  private final InstantSource clock;

  OncePerRequest(Ledger<BotBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The answer of {@code work}; of a request that was done before, only that. */
  Answer answer(RequestKey key, Locale locale, Supplier<Answer> work) {
    return ledger.write(books -> {
      if (books.requests().isDone(key)) {
        return new PlainAnswer.Said(Wording.in(locale).say("request.done-already"));
      }
      var answer = work.get();
      if (hasChangedSomething(answer)) {
        books.requests().done(key, clock.instant());
      }
      return answer;
    });
  }

  /** A "no", a question back or a form may come again for the same request: nothing was changed. */
  static boolean hasChangedSomething(Answer answer) {
    return switch (answer) {
      case PlainAnswer plain -> switch (plain) {
        case PlainAnswer.Refused _,PlainAnswer.NotKept _,PlainAnswer.NearCommands _ -> false;
        case PlainAnswer.Preview _,PlainAnswer.Confirm _,PlainAnswer.WhichCohort _ -> false;
        case PlainAnswer.ShownAlone _,PlainAnswer.Following _ -> false;
        case PlainAnswer.Said _,PlainAnswer.Completions _,PlainAnswer.Help _,PlainAnswer.FilesGiven _ -> true;
      };
      case FormAnswer _ -> false;
      case MemberAnswer about -> !(about instanceof MemberAnswer.IsItYou);
      case SessionAnswer _,ReflectionAnswer _,SummaryAnswer _,PrivacyAnswer _,DeliveryAnswer _,HomeAnswer _ -> true;
      case CaseAnswer _,ProtocolAnswer _,CommitmentAnswer _,CoachingAnswer _ -> true;
    };
  }
}
