package org.collegium.launcher.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.session.CalendarFeed;
import org.collegium.core.text.Prose;

/** Calendars by their secret addresses. Nothing tells a wrong address from one that is good no more. */
public final class FeedPage implements Page {

  /** Under which path feeds stand. */
  public static final String PATH = "/feeds/";

  private static final Pattern ADDRESS = Pattern.compile(PATH + "([A-Za-z0-9_-]{1,100})\\.ics");
  private static final int TAG_BYTES = 16;

  private final CalendarFeed feed;
  private final InstantSource clock;

  /** Feeds as they are at the instant of that clock. */
  public FeedPage(CalendarFeed feed, InstantSource clock) {
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  public Reply read(Request request) {
    var name = ADDRESS.matcher(request.path());
    return name.matches() ? feed.read(new ReplyTo(name.group(1)), clock.instant()).map(Prose::raw)
        .map(calendar -> reply(calendar, request)).orElseGet(Reply::notFound) : Reply.notFound();
  }

  private static Reply reply(String calendar, Request request) {
    var body = calendar.getBytes(StandardCharsets.UTF_8);
    var tag = tag(body);
    var headers = Map.of("ETag", tag, "Cache-Control", "private, no-cache", "Content-Disposition",
        "inline; filename=\"collegium.ics\"");
    var status = request.ifNoneMatch().stream().flatMap(tags -> Arrays.stream(tags.split(",", -1))).map(String::strip)
        .anyMatch(known -> known.equals("*") || known.replaceFirst("^W/", "").equals(tag))
            ? Reply.NOT_MODIFIED : Reply.OK;
    return new Reply(status, "text/calendar; charset=utf-8", body, headers);
  }

  private static String tag(byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
