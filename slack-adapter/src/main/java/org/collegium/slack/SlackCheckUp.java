package org.collegium.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.Seen;
import org.collegium.core.cohort.Email;
import org.collegium.slack.SlackSettings.Entrance;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;

/** Looks at a workspace as an operator would: does it let us in, may we what we need, are we where we are to speak? */
public final class SlackCheckUp {

  /** The scopes of the manifest. */
  public static final Set<String> SCOPES =
      Set.of("chat:write", "commands", "im:write", "im:history", "channels:history",
          "groups:history", "app_mentions:read", "users:read", "users:read.email", "channels:read", "groups:read",
          "files:write");

  /** Slack answers some fifty such questions a minute (tier 3). */
  private static final int MOST_MEMBERS = 40;
  private static final String TOKEN = "Slack token";
  private static final String NEW_TOKEN =
      "Install the app again and set SLACK_BOT_TOKEN to what its page 'OAuth & Permissions' shows.";

  private static final String ANOTHER_INSTALLATION =
      "./collegium workspace invite makes a link; have the app installed there again by it.";

  private final SlackSettings settings;
  private final SlackWeb web;

  private SlackCheckUp(SlackSettings settings, SlackWeb web) {
    this.settings = settings;
    this.web = web;
  }

  /**
   * Asks Slack.
   *
   * @param channels ids of the channels cohorts meet in, with the cohorts' names
   * @param sought members who are not known in Slack yet
   */
  public static List<Seen> of(SlackSettings settings, Map<String, String> channels, List<Email> sought) {
    try (var web = SlackWeb.of(settings)) {
      return new SlackCheckUp(settings, web).all(channels, sought);
    }
  }

  private List<Seen> all(Map<String, String> channels, List<Email> sought) {
    var seen = new ArrayList<Seen>();
    switch (Called.now(() -> web.bot().authTest(request -> request))) {
      case Called.Done<AuthTestResponse> done -> {
        seen.add(Seen.well(TOKEN, "Let in to " + done.response().getTeam() + " as " + done.response().getUser()));
        seen.addAll(scopes(done.response()));
        seen.add(socket());
        channels.forEach((channel, cohort) -> seen.add(channel(channel, cohort)));
        seen.addAll(members(sought));
      }
      case Called.Refused<AuthTestResponse> refused ->
          seen.add(Seen.ill(TOKEN, "Slack does not accept it: " + refused.error(), newToken()));
      case Called.TooFast<AuthTestResponse> fast -> seen.add(Seen.ill(TOKEN, "Slack asks to wait "
          + fast.retryAfter().toSeconds() + " seconds", "Try again after that."));
      case Called.Unreached<AuthTestResponse> down -> seen.add(unreached(down.why()));
      case Called.Unclear<AuthTestResponse> unclear -> seen.add(unreached(unclear.why()));
    }
    return seen;
  }

  private String newToken() {
    return settings.workspace().team().isPresent() ? ANOTHER_INSTALLATION : NEW_TOKEN;
  }

  private static Seen unreached(String why) {
    return Seen.ill("Slack", "It is not to be reached: " + why,
        "Can this machine reach https://slack.com? Behind a proxy, set HTTPS_PROXY.");
  }

  private static List<Seen> scopes(AuthTestResponse response) {
    var granted = response.getHttpResponseHeaders().entrySet().stream()
        .filter(header -> "x-oauth-scopes".equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream()).flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip).filter(scope -> !scope.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    var missing = new TreeSet<>(SCOPES);
    missing.removeAll(granted);
    var more = new TreeSet<>(granted);
    more.removeAll(SCOPES);
    if (missing.isEmpty() && more.isEmpty()) {
      return List.of(Seen.well("Slack scopes", "All that are needed, and no others"));
    }
    return Stream.of(
        missing.isEmpty() ? Optional.<Seen>empty() : Optional.of(Seen.ill("Slack scopes",
            "Missing: " + String.join(", ", missing), "Add them on the page 'OAuth & Permissions', install again.")),
        more.isEmpty() ? Optional.<Seen>empty() : Optional.of(Seen.warned("Slack scopes",
            "More than is needed: " + String.join(", ", more), "Take them away on the page 'OAuth & Permissions'.")))
        .flatMap(Optional::stream).toList();
  }

  private Seen socket() {
    return switch (settings.entrance()) {
      case Entrance.Http _ -> Seen.well("Slack entrance", "Slack sends its requests to this server");
      case Entrance.Socket way -> {
        try {
          web.slack().issueSocketModeUrl(way.appToken().reveal());
          yield Seen.well("Slack entrance", "A connection can be opened");
        } catch (IOException | IllegalStateException e) {
          yield Seen.ill("Slack entrance", "No connection can be opened: " + e.getMessage(),
              "Is SLACK_APP_TOKEN right, with the scope connections:write, and Socket Mode switched on?");
        }
      }
    };
  }

  private Seen channel(String channel, String cohort) {
    var about = "Slack channel of " + cohort;
    return switch (Called.now(() -> web.bot().conversationsInfo(request -> request.channel(channel)))) {
      case Called.Done<ConversationsInfoResponse> done when done.response().getChannel().isMember() ->
          Seen.well(about, "The bot is in #" + done.response().getChannel().getName());
      case Called.Done<ConversationsInfoResponse> done -> Seen.ill(about,
          "The bot is not in #" + done.response().getChannel().getName(), "Write there: /invite @Collegium");
      case Called.Refused<ConversationsInfoResponse> refused -> Seen.ill(about,
          channel + " is not to be found: " + refused.error(),
          "Is it private? Then write there: /invite @Collegium. Is it the right id? ./collegium cohort place sets it.");
      case Called.TooFast<?> _,Called.Unreached<?> _,Called.Unclear<?> _ ->
          Seen.warned(about, "Slack did not say whether the bot is in it", "Try again later.");
    };
  }

  private List<Seen> members(List<Email> sought) {
    var missing = sought.stream().limit(MOST_MEMBERS).filter(this::isNotFound).map(Email::value).toList();
    return missing.isEmpty() ? List.of()
        : List.of(Seen.warned("Slack members", "Not in the workspace by the roster's address: "
            + String.join(", ", missing),
            "Is it the address they use in Slack? Else a facilitator makes them a code there: /cohort invite NAME"));
  }

  private boolean isNotFound(Email email) {
    return Called
        .now(() -> web.bot()
            .usersLookupByEmail(request -> request.email(email.value()))) instanceof Called.Refused<?> refused
        && refused.error().equals("users_not_found");
  }
}
