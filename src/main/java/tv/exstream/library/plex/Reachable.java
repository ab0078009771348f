package tv.exstream.library.plex;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Question;

/// Tries all ways to a server at once and takes the best that leads there. Thread-safe.
final class Reachable {
    /// So long a better way may take longer than a worse one.
    private static final Duration GRACE = Duration.ofMillis(1_500);

    private static final Duration DEADLINE = Duration.ofSeconds(8);
    private static final int LONGEST_ANSWER = 1 << 16;

    private final Outbound outbound;
    private final Client client;

    Reachable(Outbound outbound, Client client) {
        this.outbound = outbound;
        this.client = client;
    }

    /// What became of a way.
    ///
    /// @param failure empty when it leads to the server
    private record Tried(Connection connection, String failure) {}

    /// The best way.
    ///
    /// @param machine what must be at the other end
    /// @throws IOException when none leads there, with the reason of each
    Connection best(List<Connection> ways, String machine)
            throws IOException, InterruptedException {
        BlockingQueue<Tried> answers = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Connection way : ways) {
            threads.add(
                    Thread.ofVirtual()
                            .name("plex-way")
                            .start(() -> answers.add(new Tried(way, failure(way, machine)))));
        }
        try {
            return best(ways, answers);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    /// Waits for those that are better than the best so far, but not for long.
    private static Connection best(List<Connection> ways, BlockingQueue<Tried> answers)
            throws IOException, InterruptedException {
        List<Connection> open = new ArrayList<>(ways);
        List<String> failures = new ArrayList<>();
        Optional<Connection> best = Optional.empty();
        while (isWorthWaiting(open, best)) {
            Duration patience = best.isPresent() ? GRACE : DEADLINE;
            Tried tried = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (tried == null) {
                break;
            }
            open.remove(tried.connection());
            if (tried.failure().isEmpty()) {
                best = better(best, tried.connection());
            } else {
                failures.add(tried.failure());
            }
        }
        return best.orElseThrow(() -> new IOException(refusal(ways, failures)));
    }

    private static boolean isWorthWaiting(List<Connection> open, Optional<Connection> best) {
        return best.map(
                        found ->
                                open.stream()
                                        .anyMatch(way -> way.rank().compareTo(found.rank()) < 0))
                .orElse(!open.isEmpty());
    }

    private static Optional<Connection> better(Optional<Connection> best, Connection other) {
        return best.filter(found -> found.rank().compareTo(other.rank()) <= 0)
                .or(() -> Optional.of(other));
    }

    private static String refusal(List<Connection> ways, List<String> failures) {
        return ways.isEmpty()
                ? "plex.tv knows no way to the server"
                : "none of %d ways leads to the server: %s"
                        .formatted(
                                ways.size(),
                                failures.stream()
                                        .distinct()
                                        .sorted(Comparator.naturalOrder())
                                        .toList());
    }

    /// Which server is at the end of a way.
    ///
    /// @throws IOException when none is
    String machine(Connection way) throws IOException, InterruptedException {
        String machine = identity(way);
        if (machine.isEmpty()) {
            throw new IOException("what is there is no Plex server");
        }
        return machine;
    }

    private String failure(Connection way, String machine) {
        try {
            return identity(way).equals(machine) ? "" : "another server is there";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            return "it takes longer than another one";
        }
    }

    /// Asked without a token: whoever is there instead of the server must not be told it.
    private String identity(Connection way) throws IOException, InterruptedException {
        String base = way.uri().toString().replaceFirst("/+$", "");
        Question question = client.ask(URI.create(base + "/identity"), "", DEADLINE);
        byte[] answer = outbound.fetch(question, LONGEST_ANSWER).body();
        return JsonRows.row(answer).row("MediaContainer").text("machineIdentifier");
    }
}
