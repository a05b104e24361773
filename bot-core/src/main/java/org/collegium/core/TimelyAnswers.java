package org.collegium.core;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.CollegiumBot.Answered;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Courier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers people who wait on a platform: whatever happens there is an answer, and it comes while they still wait. */
public final class TimelyAnswers {

  /**
   * Half of what Slack and Discord wait (three seconds: docs.slack.dev/interactivity/handling-user-interaction,
   * docs.discord.com/developers/interactions/receiving-and-responding).
   */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final Logger LOG = LoggerFactory.getLogger(TimelyAnswers.class);

  private final CollegiumBot bot;
  private final InstantSource clock;

  /** Answers of that bot. */
  public TimelyAnswers(CollegiumBot bot, InstantSource clock) {
    this.bot = bot;
    this.clock = clock;
  }

  /** What the bot says. By when counts from when it came, however long it waited here. */
  public Timely answer(Invocation invocation) {
    var answered = answered(invocation);
    return new Timely(answered.answer(), answered.reader().orElseGet(() -> readerAt(invocation.from())));
  }

  /** What the bot says that may take half a minute, to whom it was promised; no platform gives up on that. */
  public Timely await(Invocation invocation) {
    return new Timely(awaited(invocation), readerAt(invocation.from()));
  }

  private Answer awaited(Invocation invocation) {
    try {
      return bot.answer(invocation);
    } catch (RuntimeException fault) {
      LOG.error("Something promised on {} could not be answered", invocation.from().platform(), fault);
      return new PlainAnswer.NotKept(Wording.in(Locale.US).say("request.fault"));
    }
  }

  private Answered answered(Invocation invocation) {
    try {
      return bot.answered(invocation, Arrival.current().orElseGet(clock::instant).plus(PATIENCE));
    } catch (RuntimeException fault) {
      LOG.error("Something asked on {} could not be answered", invocation.from().platform(), fault);
      return new Answered(new PlainAnswer.NotKept(Wording.in(Locale.US).say("request.fault")), Optional.empty());
    }
  }

  /** How somebody reads; as strangers do where that cannot be told. */
  public Courier.Reader readerAt(Address address) {
    try {
      return bot.readerAt(address);
    } catch (RuntimeException fault) {
      LOG.error("It cannot be told how somebody reads; they are answered in English", fault);
      return new Courier.Reader(Locale.US, ZoneOffset.UTC);
    }
  }

  /** What is answered, and how whoever is answered reads. */
  public record Timely(Answer answer, Courier.Reader reader) {}
}
