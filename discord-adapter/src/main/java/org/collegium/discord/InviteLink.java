package org.collegium.discord;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.collegium.core.text.Secret;
import org.collegium.discord.web.PlainRest;

/** The link by which somebody who manages a server lets the bot in, allowed just what it needs. */
public final class InviteLink {

  private static final Pattern ID = Pattern.compile("\\d{15,20}");

  private InviteLink() {}

  /** The link for that bot; empty if neither Discord nor the token says which application it is. Discord is asked. */
  public static Optional<URI> of(DiscordSettings settings, InstantSource clock) {
    return PlainRest.get(settings, clock, "applications/@me").done().flatMap(InviteLink::id)
        .or(() -> inToken(settings.botToken())).map(InviteLink::to);
  }

  private static Optional<String> id(DataObject application) {
    return Optional.ofNullable(application.getString("id", null));
  }

  /** A token begins with the id of the bot's account, which is its application's unless that is older than 2016. */
  private static Optional<String> inToken(Secret token) {
    try {
      var first = token.reveal().split("\\.", 2)[0];
      return Optional.of(new String(Base64.getUrlDecoder().decode(first), StandardCharsets.US_ASCII))
          .filter(id -> ID.matcher(id).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static URI to(String application) {
    return URI.create("https://discord.com/oauth2/authorize?client_id=" + application
        + "&scope=bot+applications.commands&permissions=" + BotPermission.bits());
  }
}
