package org.collegium.benchmarks;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackAddress;
import org.collegium.slack.SlackSettings;
import org.collegium.slack.SlackSettings.Entrance;
import org.collegium.slack.Workspace;
import org.collegium.slack.outbound.SlackCourier;
import org.collegium.slack.web.SlackWeb;
import org.collegium.twins.slack.SlackTwin;

/**
 * Direct messages to very many members of a workspace: without limits beside a loop that only posts, and with Slack's
 * limits beside what these allow.
 */
final class SlackFanOut {

  private static final int READERS = 5000;
  private static final int TIMES = 3;
  private static final String POST = "chat.postMessage";
  /** Each waiting letter is looked at again with every one that goes, so that thousands would take hours. */
  private static final int FIRST_READERS = 300;
  /** Fifty a minute: docs.slack.dev/reference/methods/conversations.open is of tier 3. */
  private static final int CONVERSATIONS_AT_ONCE = 50;
  private static final Duration A_CONVERSATION = Duration.ofMinutes(1).dividedBy(CONVERSATIONS_AT_ONCE);

  private final Path folder;

  /** @param folder an empty one */
  SlackFanOut(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    return List.of(withoutLimits(), withinLimits());
  }

  private Figure withoutLimits() throws IOException, InterruptedException {
    try (var twin = SlackTwin.open(); var furnished = new Furnished(folder.resolve("free"), READERS);
        var web = web(twin)) {
      twin.keepCalls(false);
      var directs = settle(twin, furnished);
      var fanOut = new FanOut(furnished, new SlackCourier(Workspace.ONLY, web, furnished.clock()));
      // The first one opens everybody's conversation, which the loop finds open.
      demandAll(twin, fanOut::deliver);
      var bare = bare(twin);
      var each = Measured.byTurns(TIMES, () -> demandAll(twin, fanOut::deliver),
          () -> demandAll(twin, () -> post(bare, directs)));
      return new Figure("%,d direct messages in Slack".formatted(READERS), aSecond(each[0]),
          "a loop that only posts: " + aSecond(each[1]), Measured.ratio(each[1].medianSeconds(),
              each[0].medianSeconds()) + " as quick");
    }
  }

  /**
   * The first message to everybody, for which Slack has to open a conversation: that is what it limits.
   * Slack's clock and ours are one that is turned, so that how long the bot computes does not count.
   */
  private Figure withinLimits() throws IOException {
    try (var furnished = new Furnished(folder.resolve("limited"), FIRST_READERS);
        var twin = SlackTwin.open(furnished.clock()); var web = web(twin)) {
      twin.keepCalls(false);
      accounts(twin, furnished);
      twin.moods().tiers(true);
      var took = new FanOut(furnished, new SlackCourier(Workspace.ONLY, web, furnished.clock()))
          .deliverWaiting(() -> twin.taken(POST) >= FIRST_READERS);
      var least = A_CONVERSATION.multipliedBy((long) FIRST_READERS - CONVERSATIONS_AT_ONCE);
      return Figure.besideGoal("%,d first direct messages within Slack's limits, by a clock that is turned"
          .formatted(FIRST_READERS),
          "%.3f of what they allow, in %d minutes".formatted(
              (double) least.toMillis() / took.toMillis(), took.toMinutes()),
          "0.98");
    }
  }

  private static SlackWeb web(SlackTwin twin) {
    return SlackWeb.of(new SlackSettings(new Secret(twin.botToken()), new Entrance.Socket(new Secret(twin.appToken())),
        Optional.of(twin.apiUrl())));
  }

  /** Everybody has an account, and a conversation with the bot. */
  private static List<String> settle(SlackTwin twin, Furnished furnished) throws IOException {
    var bare = bare(twin);
    var directs = new ArrayList<String>();
    for (var account : accounts(twin, furnished)) {
      directs.add(call(() -> bare.conversationsOpen(open -> open.users(List.of(account)))).getChannel().getId());
    }
    return directs;
  }

  private static List<String> accounts(SlackTwin twin, Furnished furnished) {
    return furnished.house().memberships().write(books -> furnished.leaders().stream().map(person -> {
      var account = twin.person(person.name().raw(), person.email().value(), Furnished.DENVER.getId()).id();
      books.people().link(person.id(), SlackAddress.of(account));
      return account;
    }).toList());
  }

  private static MethodsClient bare(SlackTwin twin) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(twin.apiUrl().toString());
    config.setProxyUrl(null);
    return Slack.getInstance(config).methods(twin.botToken());
  }

  private static Duration post(MethodsClient bare, List<String> directs) throws IOException {
    var began = System.nanoTime();
    for (var direct : directs) {
      call(() -> bare.chatPostMessage(message -> message.channel(direct).text(FanOut.WORDS.raw())));
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Does the work, and fails unless everybody has one message more. */
  private static Duration demandAll(SlackTwin twin, Measured.Work work) throws IOException, InterruptedException {
    twin.forgetCalls();
    var took = work.take();
    var posted = twin.taken(POST);
    twin.forgetCalls();
    if (posted != READERS) {
      throw new IOException("Posted " + posted + " messages of " + READERS);
    }
    return took;
  }

  private static String aSecond(Measured measured) {
    return String.format(Locale.ROOT, "%,.0f a second", READERS / measured.medianSeconds());
  }

  private static <R> R call(Calling<R> calling) throws IOException {
    try {
      return calling.call();
    } catch (SlackApiException e) {
      throw new IOException(e);
    }
  }

  private interface Calling<R> {
    R call() throws IOException, SlackApiException;
  }
}
