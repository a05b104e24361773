package org.collegium.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to the twin: refused at first, as where nothing listens, and open, silent or cut when told. */
final class Detour implements AutoCloseable {

  private final int port;
  private final List<Socket> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private volatile Optional<ServerSocket> door = Optional.empty();
  private volatile Optional<URI> goal = Optional.empty();
  private volatile boolean isSilent;

  /** On a port of its own, with nothing behind it yet. */
  Detour() {
    try (var found = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = found.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same address by this way. */
  URI to(URI address) {
    return URI.create("%s://127.0.0.1:%d%s".formatted(address.getScheme(), port, address.getPath()));
  }

  /** How many came so far, once it was not refused any more. */
  int attempts() {
    return attempts.get();
  }

  /** Leads there from now on. */
  Detour leadsTo(URI address) {
    goal = Optional.of(address);
    return opened();
  }

  /** Takes whoever comes and says nothing. */
  Detour fallsSilent() {
    isSilent = true;
    return opened();
  }

  /** Takes whoever comes and hangs up at once. */
  Detour hangsUp() {
    return opened();
  }

  private Detour opened() {
    if (door.isEmpty()) {
      try {
        var open = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        door = Optional.of(open);
        Thread.ofVirtual().start(() -> take(open));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  private void take(ServerSocket open) {
    while (!open.isClosed()) {
      try {
        var caller = open.accept();
        attempts.incrementAndGet();
        taken.add(caller);
        if (goal.isPresent()) {
          lead(caller, goal.get());
        } else if (!isSilent) {
          caller.close();
        }
      } catch (IOException _) {
        // The test is over, or the caller has gone.
      }
    }
  }

  private void lead(Socket caller, URI address) throws IOException {
    var far = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
    taken.add(far);
    carry(caller, far);
    carry(far, caller);
  }

  private static void carry(Socket from, Socket to) {
    Thread.ofVirtual().start(() -> {
      try (from; to) {
        from.getInputStream().transferTo(to.getOutputStream());
      } catch (IOException _) {
        // One of both has hung up, which ends it for both.
      }
    });
  }

  @Override
  public void close() {
    try {
      if (door.isPresent()) {
        door.get().close();
      }
      for (var socket : taken) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
