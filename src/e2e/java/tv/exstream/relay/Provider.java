package tv.exstream.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A provider of live sources that does what a test says, right or wrong, over real HTTP.
final class Provider implements AutoCloseable {
    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> visits = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> mostOpen = new ConcurrentHashMap<>();
    private final List<Visit> seen = new CopyOnWriteArrayList<>();
    private final long startedNanos = System.nanoTime();

    /// What is done for one request.
    interface Answer {
        void to(Visit visit) throws IOException, InterruptedException;
    }

    /// One request.
    ///
    /// @param number of the visits to this path, from 1
    final class Visit {
        private final String path;
        private final int number;
        private final Map<String, String> headers;
        private final OutputStream out;

        private final double begun = Provider.this.seconds();

        private Visit(String path, Map<String, String> headers, OutputStream out) {
            this.path = path;
            this.headers = headers;
            this.out = out;
            number = count(visits, path).incrementAndGet();
        }

        /// Since the provider was opened.
        double seconds() {
            return Provider.this.seconds();
        }

        String path() {
            return path;
        }

        int number() {
            return number;
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        void head(int status, String... more) throws IOException {
            var head = new StringBuilder("HTTP/1.1 " + status + " x\r\nConnection: close\r\n");
            for (String line : more) {
                head.append(line).append("\r\n");
            }
            write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        }

        void text(int status, String text, String... more) throws IOException {
            head(status, more);
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /// Lets time pass; ends the visit when the provider closes.
        void pause(long millis) throws IOException, InterruptedException {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                throw new IOException("closed");
            }
        }

        /// Keeps the connection open and does nothing.
        void hang() throws IOException, InterruptedException {
            pause(600_000);
        }
    }

    Provider() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("provider").start(this::accept);
    }

    Provider answers(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    int port() {
        return socket.getLocalPort();
    }

    int visits(String path) {
        return count(visits, path).get();
    }

    /// How many connections to the path are open.
    int open(String path) {
        return count(open, path).get();
    }

    /// How many connections to the path were open at once at most.
    int mostOpen(String path) {
        return count(mostOpen, path).get();
    }

    List<Visit> seen(String path) {
        return seen.stream().filter(visit -> visit.path().equals(path)).toList();
    }

    /// Seconds since the path was asked for first; 0 before.
    double since(String path) {
        return seen(path).stream().findFirst().map(visit -> seconds() - visit.begun).orElse(0.0);
    }

    /// Since it was opened.
    double seconds() {
        return (System.nanoTime() - startedNanos) / 1e9;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8));
            String[] request = String.valueOf(in.readLine()).split(" ");
            Map<String, String> headers = new HashMap<>();
            for (String line = in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                String[] parts = line.split(":", 2);
                headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
            }
            if (request.length > 1) {
                answer(new Visit(request[1], headers, connection.getOutputStream()));
            }
        } catch (IOException | InterruptedException _) {
            // The client has left, or the test is over.
            return;
        }
    }

    private void answer(Visit visit) throws IOException, InterruptedException {
        seen.add(visit);
        Answer answer = answers.getOrDefault(visit.path(), each -> each.head(404));
        int now = count(open, visit.path()).incrementAndGet();
        count(mostOpen, visit.path()).accumulateAndGet(now, Math::max);
        try {
            answer.to(visit);
        } finally {
            count(open, visit.path()).decrementAndGet();
        }
    }

    private static AtomicInteger count(Map<String, AtomicInteger> counts, String path) {
        return counts.computeIfAbsent(path, _ -> new AtomicInteger());
    }
}
