package org.collegium.slack.members;

import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import com.slack.api.model.User;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.collegium.core.CollegiumBot;
import org.collegium.core.cohort.Email;
import org.collegium.slack.SlackAddress;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks members up in the workspace by the roster's e-mail addresses: at the start, when somebody joins, and now and
 * then. Slowly, since Slack lets it be asked some fifty times a minute (tier 3).
 */
public final class FindMembers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FindMembers.class);
  private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final SlackWeb web;
  private final CollegiumBot bot;
  private final Duration between;
  private final AtomicBoolean isAsked = new AtomicBoolean();
  private final ScheduledExecutorService seeker =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("slack-members").factory());

  /** @param between how long between two questions to Slack */
  public FindMembers(SlackWeb web, CollegiumBot bot, Duration between) {
    this.web = web;
    this.bot = bot;
    this.between = between;
  }

  /** Begins, and returns at once. */
  public void start() {
    var _ = seeker.scheduleWithFixedDelay(this::all, 0, NOW_AND_THEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks again soon: somebody came. */
  public void again() {
    lookIn(SOON);
  }

  /** However many come, or change what they say of themselves, they are looked for once. */
  private void lookIn(Duration wait) {
    if (isAsked.compareAndSet(false, true)) {
      try {
        var _ = seeker.schedule(this::all, wait.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException _) {
        LOG.debug("Nobody is looked for any more: the bot is stopping");
      }
    }
  }

  /** An account changed: somebody may be gone, back, or to be found now. */
  public void changed(String user, boolean isDeleted) {
    if (isDeleted) {
      bot.gone(SlackAddress.of(user));
    } else {
      bot.back(SlackAddress.of(user));
      lookIn(NOW_AND_THEN);
    }
  }

  private void all() {
    isAsked.set(false);
    try {
      for (var email : bot.sought(SlackAddress.PLATFORM)) {
        if (!find(email)) {
          return;
        }
        Thread.sleep(between);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      LOG.error("Members could not be looked up in Slack; it is tried again", fault);
    }
  }

  /** False when there is no use in asking on for now. */
  private boolean find(Email email) {
    return switch (Called.now(() -> web.bot().usersLookupByEmail(request -> request.email(email.value())))) {
      case Called.Done<UsersLookupByEmailResponse> done -> {
        recognise(email, done.response().getUser());
        yield true;
      }
      case Called.Refused<UsersLookupByEmailResponse> refused when refused.error().equals("users_not_found") -> true;
      case Called.Refused<UsersLookupByEmailResponse> refused when refused.isOfTheBot() ->
          stopped(refused.error() + " " + refused.needed());
      case Called.Refused<UsersLookupByEmailResponse> refused -> {
        LOG.warn("An e-mail address of a roster cannot be looked up in Slack: {}", refused.error());
        yield true;
      }
      case Called.TooFast<UsersLookupByEmailResponse> _ -> stopped("it asks to wait");
      case Called.Unreached<UsersLookupByEmailResponse> down -> stopped(down.why());
      case Called.Unclear<UsersLookupByEmailResponse> unclear -> stopped(unclear.why());
    };
  }

  private static boolean stopped(String why) {
    LOG.warn("Members cannot be looked up in Slack for now: {}. It is tried again", why.strip());
    return false;
  }

  private void recognise(Email email, User user) {
    if (!user.isDeleted() && !user.isBot() && bot.recognise(email, SlackAddress.of(user.getId()))) {
      LOG.info("A member was found in Slack, and is asked whether it is them");
    }
  }

  @Override
  public void close() {
    seeker.shutdownNow();
  }
}
