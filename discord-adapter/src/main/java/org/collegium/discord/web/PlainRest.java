package org.collegium.discord.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.Request;
import okhttp3.Response;
import org.collegium.discord.DiscordSettings;

/** Discord's REST API for the few questions that are put without a connection to the gateway. */
public final class PlainRest {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FAULT_OF_THE_SERVER = 500;

  private PlainRest() {}

  /** What Discord says at that path, such as {@code users/@me}. */
  public static Called<DataObject> get(DiscordSettings settings, InstantSource clock, String path) {
    var root = settings.api().map(Object::toString).orElse(RestConfig.DEFAULT_BASE_URL);
    var request = new Request.Builder().url(root + path).header("User-Agent", RestConfig.USER_AGENT)
        .header("Authorization", "Bot " + settings.botToken().reveal()).build();
    var http = DiscordHttp.counting(new RefusalBudget(clock));
    try (var response = http.newCall(request).execute()) {
      return response.isSuccessful()
          ? new Called.Done<>(DataObject.fromJson(response.body().string())) : refused(response);
    } catch (ConnectException | UnknownHostException e) {
      return new Called.Unreached<>(e.getClass().getSimpleName());
    } catch (IOException | ParsingException e) {
      return new Called.Unclear<>(e.getClass().getSimpleName());
    } finally {
      http.connectionPool().evictAll();
    }
  }

  private static Called<DataObject> refused(Response response) {
    if (response.code() == TOO_MANY_REQUESTS) {
      return new Called.TooFast<>(Duration.ofSeconds(seconds(response.header("Retry-After", ""))));
    }
    return response.code() >= FAULT_OF_THE_SERVER ? new Called.Unclear<>("HTTP " + response.code())
        : new Called.Refused<>(response.code(), "HTTP " + response.code());
  }

  private static long seconds(String header) {
    return header.matches("\\d{1,6}") ? Math.max(1, Long.parseLong(header)) : 1;
  }
}
