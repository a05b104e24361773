package org.collegium.discord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GlobalLimitTest {

  private static final String MESSAGES = "channels/4711/messages";
  private static final int A_SECOND = 50;

  @Test
  void noSecondCountsMoreThanFiftyWhateverTheDelaysOnTheWay() throws Exception {
    var arrived = new ConcurrentLinkedQueue<Long>();
    var client = client(chain -> {
      delay();
      arrived.add(System.nanoTime());
      delay();
      return done(chain);
    });

    try (var callers = Executors.newFixedThreadPool(16)) {
      callers.invokeAll(Collections.<Callable<Integer>>nCopies(3 * A_SECOND, () -> call(client, MESSAGES)));
    }

    var inOrder = arrived.stream().sorted().toList();
    assertThat(inOrder).hasSize(3 * A_SECOND);
    for (var number = A_SECOND; number < inOrder.size(); number++) {
      assertThat(Duration.ofNanos(inOrder.get(number) - inOrder.get(number - A_SECOND)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void answersToInteractionsGoWhileAllElseWaits() throws Exception {
    var taken = new CountDownLatch(A_SECOND);
    var end = new CountDownLatch(1);
    var client = client(chain -> {
      if (chain.request().url().encodedPath().endsWith(MESSAGES)) {
        taken.countDown();
        await(end);
      }
      return done(chain);
    });

    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, A_SECOND).forEach(_ -> callers.execute(() -> call(client, MESSAGES)));
      await(taken);

      assertThat(List.of(call(client, "interactions/1234/aW50ZXJhY3Rpb24/callback"),
          call(client, "webhooks/1234/aW50ZXJhY3Rpb24"),
          call(client, "webhooks/1234/aW50ZXJhY3Rpb24/messages/@original"))).containsOnly(200);
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> client.newCall(request("channels/4711/webhooks")).execute())
          .isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
      end.countDown();
    }
  }

  private static OkHttpClient client(Interceptor discord) {
    return new OkHttpClient.Builder().addInterceptor(new GlobalLimit()).addInterceptor(discord).build();
  }

  private static Request request(String path) {
    return new Request.Builder().url("http://discord.example/api/v10/" + path).build();
  }

  private static int call(OkHttpClient client, String path) {
    try (var response = client.newCall(request(path)).execute()) {
      return response.code();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Response done(Interceptor.Chain chain) {
    return new Response.Builder().request(chain.request()).protocol(Protocol.HTTP_1_1).code(200).message("OK")
        .body(ResponseBody.create("{}", MediaType.get("application/json"))).build();
  }

  private static void delay() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(30));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
