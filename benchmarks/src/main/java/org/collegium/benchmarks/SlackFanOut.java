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

/** Direct messages to very many members of a workspace without limits, beside a loop that only posts. */
final class SlackFanOut {

  private static final int READERS = 5000;
  private static final int TIMES = 3;

  private final Path folder;

  /** @param folder an empty one */
  SlackFanOut(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    try (var twin = SlackTwin.open(); var furnished = new Furnished(folder, READERS); var web = web(twin)) {
      var directs = settle(twin, furnished);
      var fanOut = new FanOut(furnished, new SlackCourier(Workspace.ONLY, web, furnished.clock()));
      // The first one opens everybody's conversation, which the loop finds open.
      demandAll(twin, fanOut::deliver);
      var bare = bare(twin);
      var each = Measured.byTurns(TIMES, () -> demandAll(twin, fanOut::deliver),
          () -> demandAll(twin, () -> post(bare, directs)));
      return List.of(new Figure("%,d direct messages in Slack".formatted(READERS), aSecond(each[0]),
          "a loop that only posts: " + aSecond(each[1]), Measured.ratio(each[1].medianSeconds(),
              each[0].medianSeconds()) + " as quick"));
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
    for (var person : furnished.leaders()) {
      var account = twin.person(person.name().raw(), person.email().value(), Furnished.DENVER.getId());
      furnished.house().memberships().write(books -> {
        books.people().link(person.id(), SlackAddress.of(account.id()));
        return account;
      });
      directs.add(call(() -> bare.conversationsOpen(open -> open.users(List.of(account.id())))).getChannel().getId());
    }
    return directs;
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
    var posted = twin.calls("chat.postMessage").size();
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
