package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.collegium.twins.PlantedSecret;

/** One thing a person did that awaits an answer: first within moments, then by its token for a quarter of an hour. */
final class Interaction {

  static final int COMMAND = 2;
  static final int COMPONENT = 3;
  static final int AUTOCOMPLETE = 4;
  static final int MODAL = 5;

  private static final Duration TOKEN_LIVES = Duration.ofMinutes(15);

  private final String id;
  private final String token;
  private final int type;
  private final String userId;
  private final String channelId;
  private final Optional<Post> message;
  private final Optional<Interaction> opener;
  private final Instant madeAt;
  private final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
  private volatile boolean given;
  private volatile Optional<Post> original = Optional.empty();

  Interaction(Started started, Ids ids) {
    this.id = ids.next();
    this.token = "aW50ZXJhY3Rpb24" + PlantedSecret.fresh();
    this.type = started.type();
    this.userId = started.userId();
    this.channelId = started.channelId();
    this.message = started.message();
    this.opener = started.opener();
    this.madeAt = ids.instant();
  }

  /**
   * Who did what where; {@code message} is the one whose component they used, directly or by a form it opened, and
   * {@code opener} what was answered by the form.
   */
  record Started(int type, String userId, String channelId, Optional<Post> message, Optional<Interaction> opener) {

    static Started of(int type, User user, Channel channel) {
      return new Started(type, user.id(), channel.id(), Optional.empty(), Optional.empty());
    }

    static Started on(Post message, User user) {
      return new Started(COMPONENT, user.id(), message.channelId(), Optional.of(message), Optional.empty());
    }

    static Started inForm(Interaction opener) {
      return new Started(MODAL, opener.userId(), opener.channelId(), opener.message(), Optional.of(opener));
    }
  }

  String id() {
    return id;
  }

  String token() {
    return token;
  }

  int type() {
    return type;
  }

  String userId() {
    return userId;
  }

  String channelId() {
    return channelId;
  }

  Optional<Post> message() {
    return message;
  }

  Optional<Interaction> opener() {
    return opener;
  }

  CompletableFuture<JsonNode> answer() {
    return answer;
  }

  boolean isAnswered() {
    return answer.isDone();
  }

  /** Nobody answered in time; from now on it is unknown. */
  void giveUp() {
    given = true;
  }

  boolean isGivenUp() {
    return given;
  }

  boolean isOver(Instant now) {
    return Duration.between(madeAt, now).compareTo(TOKEN_LIVES) > 0;
  }

  /** The message that the first answer made, or the one it changed. */
  Optional<Post> original() {
    return original;
  }

  void original(Post post) {
    this.original = Optional.of(post);
  }
}
