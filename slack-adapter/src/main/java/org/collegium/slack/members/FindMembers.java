package org.collegium.slack.members;

import com.slack.api.model.User;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.collegium.core.CollegiumBot;
import org.collegium.core.cohort.Email;
import org.collegium.core.identity.Address;
import org.collegium.slack.Workspace;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks members up in the workspace by the roster's e-mail addresses, and asks what it knows of their clocks and
 * languages: at the start, when somebody joins, and now and then. Slowly, since Slack lets it be asked some fifty times
 * a minute (tier 3).
 */
public final class FindMembers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FindMembers.class);
  private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Set<String> NOT_THERE = Set.of("users_not_found", "user_not_found", "user_not_visible");

  private final Workspace workspace;
  private final SlackWeb web;
  private final CollegiumBot bot;
  private final Duration between;
  private final Set<Address> asked = new HashSet<>();
  private final AtomicBoolean isAsked = new AtomicBoolean();
  private Optional<ScheduledFuture<?>> looking = Optional.empty();
  private final ScheduledExecutorService seeker =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("slack-members").factory());

  /** @param between how long between two questions to Slack */
  public FindMembers(Workspace workspace, SlackWeb web, CollegiumBot bot, Duration between) {
    this.workspace = workspace;
    this.web = web;
    this.bot = bot;
    this.between = between;
  }

  /** Begins, and returns at once. */
  public synchronized void start() {
    if (looking.isEmpty()) {
      looking = Optional.of(
          seeker.scheduleWithFixedDelay(this::all, 0, NOW_AND_THEN.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  /** Looks no more by itself, since another program does. */
  public synchronized void rest() {
    looking.ifPresent(future -> future.cancel(false));
    looking = Optional.empty();
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

  /** An account changed: somebody may be gone, back, elsewhere, or to be found now. */
  public void changed(User user) {
    var address = workspace.address(user.getId());
    if (user.isDeleted()) {
      bot.gone(address);
    } else {
      bot.back(address);
      bot.localityAt(address, SlackLocality.of(user));
      lookIn(NOW_AND_THEN);
    }
  }

  private void all() {
    isAsked.set(false);
    try {
      if (each(workspace.sought(bot), this::find)) {
        each(bot.unsaid(workspace.platform()).stream().filter(address -> !asked.contains(address)).toList(),
            this::askAbout);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      LOG.error("Members could not be looked up in Slack; it is tried again", fault);
    }
  }

  /** False when there is no use in asking on for now. */
  private <T> boolean each(List<T> all, Predicate<T> ask) throws InterruptedException {
    for (var one : all) {
      if (!ask.test(one)) {
        return false;
      }
      Thread.sleep(between);
    }
    return true;
  }

  private boolean find(Email email) {
    return goesOn(Called.now(() -> web.bot().usersLookupByEmail(request -> request.email(email.value()))),
        found -> recognise(email, found.getUser()));
  }

  /** What Slack has no word of is asked for once more after a restart. */
  private boolean askAbout(Address address) {
    var user = Called.now(() -> web.bot().usersInfo(request -> request.user(address.handle()).includeLocale(true)));
    var goesOn = goesOn(user, found -> bot.localityAt(address, SlackLocality.of(found.getUser())));
    if (goesOn) {
      asked.add(address);
    }
    return goesOn;
  }

  private static <R> boolean goesOn(Called<R> called, Consumer<R> then) {
    return switch (called) {
      case Called.Done<R> done -> {
        then.accept(done.response());
        yield true;
      }
      case Called.Refused<R> refused when NOT_THERE.contains(refused.error()) -> true;
      case Called.Refused<R> refused when refused.isOfTheBot() -> stopped(refused.error() + " " + refused.needed());
      case Called.Refused<R> refused -> {
        LOG.warn("A member cannot be looked up in Slack: {}", refused.error());
        yield true;
      }
      case Called.TooFast<R> _ -> stopped("it asks to wait");
      case Called.Unreached<R> down -> stopped(down.why());
      case Called.Unclear<R> unclear -> stopped(unclear.why());
    };
  }

  private static boolean stopped(String why) {
    LOG.warn("Members cannot be looked up in Slack for now: {}. It is tried again", why.strip());
    return false;
  }

  private void recognise(Email email, User user) {
    var address = workspace.address(user.getId());
    if (!user.isDeleted() && !user.isBot()) {
      if (bot.recognise(email, address)) {
        LOG.info("A member was found in Slack, and is asked whether it is them");
      }
      bot.localityAt(address, SlackLocality.of(user));
    }
  }

  @Override
  public void close() {
    seeker.shutdownNow();
  }
}
