package org.collegium.twins.model;

import java.time.Duration;

/** How it answers. */
sealed interface Mood {

  /** As it should. */
  record Good() implements Mood {}

  /** With that status, and a fault in JSON that repeats what was sent, as some do. */
  record Status(int status) implements Mood {}

  /** As it should, but only after this long. */
  record Slow(Duration by) implements Mood {}

  /** With status 200 and that body. */
  record Body(String body) implements Mood {}

  /** With the beginning of an answer, and the connection closed before the rest. */
  record Cut() implements Mood {}

  /** By pointing at another address. */
  record Elsewhere(String address) implements Mood {}
}
