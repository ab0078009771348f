package tv.exstream.library.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.live.Leases;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.RedactedAddress;
import tv.exstream.process.PatientCalls;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.Pointer;
import tv.exstream.source.RemotePath;

/// Through which ffmpeg and ffprobe of this machine read the files of sources: on the loopback interface, under a name that nobody can
/// guess and that is another one with every start. Thread-safe.
public final class RemoteDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteDoor.class);

    private static final int KEY_BYTES = 16;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int BAD_GATEWAY = 502;

    /// There is nothing to say besides the status.
    private static final int NO_BODY = -1;

    /// How long a file with an address in it may take to be read, of a few lines.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// What stands before the name of what a playlist names.
    private static final String NAMED = "named/";

    /// ffmpeg cuts off longer addresses of segments (`MAX_URL_SIZE`), and `http://127.0.0.1:65535` is part of them.
    private static final int LONGEST_NAME = 4_000;

    private final RemoteReading reading;
    private final PatientCalls calls;
    private final SealedNames names;
    private final PointerReading pointing;
    private final RefusalNews news;
    private final String prefix;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /// Opens it.
    ///
    /// @throws IOException when there is no free port
    public RemoteDoor(RemoteReading reading, SecureRandom random, LongSupplier nanoTime)
            throws IOException {
        this(reading, random, new RefusalNews(nanoTime), new PatientCalls(PATIENCE));
    }

    /// @param calls read files with addresses in them; closed with the door
    RemoteDoor(RemoteReading reading, SecureRandom random, RefusalNews news, PatientCalls calls)
            throws IOException {
        this.news = news;
        this.reading = reading;
        this.calls = calls;
        this.names = new SealedNames(random);
        this.pointing = reading.pointing(calls, this::name);
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        prefix = "/" + HexFormat.of().formatHex(key) + "/";
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Where a file is read.
    ///
    /// @param path as [RemotePath#text] or [Pointer#text] writes it
    /// @param reader who reads it, which says how urgent it is
    public String address(String path, ProcessKind reader) {
        Urgency urgency =
                switch (reader.priority()) {
                    case VIEWER -> Urgency.VIEWER;
                    case SOON -> Urgency.SOON;
                    case BACKGROUND, PROBE -> Urgency.BACKGROUND;
                };
        return address(path) + "?" + urgency;
    }

    /// The same for whoever is not urgent.
    String address(String path) {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return "http://%s:%d%s%s".formatted(host, server.getAddress().getPort(), prefix, path);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        calls.close();
    }

    /// What stands in our playlists in the place of what stood in those of others.
    private String name(PlaylistEntry entry, String ending) {
        String name = prefix + NAMED + names.seal(entry.text()) + "." + ending;
        if (name.length() > LONGEST_NAME) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "an address in the playlist is longer than ffmpeg takes: %d characters"
                            .formatted(entry.text().length()));
        }
        return name;
    }

    private Optional<PlaylistEntry> named(String text) {
        return text.startsWith(NAMED)
                ? names.open(
                                text.substring(
                                        NAMED.length(),
                                        Math.max(NAMED.length(), text.lastIndexOf('.'))))
                        .map(PlaylistEntry::parse)
                : Optional.empty();
    }

    /// What is not closed here ends with its connection, so that nobody takes what has come for all of it.
    private void answer(HttpExchange exchange) throws IOException {
        try {
            Optional<Opening> opening = opening(exchange.getRequestURI());
            if (opening.isEmpty()) {
                exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(NOT_ALLOWED, NO_BODY);
            } else {
                serve(exchange, opening.get());
            }
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(
                    "somebody more urgent has the connection, or the server is stopping");
        } catch (IOException | RuntimeException e) {
            LOG.debug("reading through the door ended: {}", e.toString());
            throw e;
        }
    }

    /// How what was asked for is opened.
    private interface Opening {
        Delivery open(RequestedRange range) throws IOException, InterruptedException;
    }

    private void serve(HttpExchange exchange, Opening opening)
            throws IOException, InterruptedException {
        Optional<Delivery> opened = opened(exchange, opening);
        if (opened.isPresent()) {
            // What is refused from here on, such as the rest of a file, can only end the answer
            // that has begun.
            try (Delivery delivery = opened.get()) {
                delivery.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(delivery.status(), delivery.length());
                delivery.copyTo(exchange.getResponseBody());
            }
        }
    }

    /// Empty when it is refused, which is answered then.
    private Optional<Delivery> opened(HttpExchange exchange, Opening opening)
            throws IOException, InterruptedException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        try {
            return Optional.of(opening.open(RequestedRange.of(range)));
        } catch (RemoteRefusal e) {
            refuse(exchange, e.status(), e);
        } catch (ProblemException e) {
            refuse(exchange, BAD_GATEWAY, e);
        }
        return Optional.empty();
    }

    private void refuse(HttpExchange exchange, int status, Exception why) throws IOException {
        String file = shown(exchange.getRequestURI().getRawPath().substring(prefix.length()));
        news.next(file)
                .ifPresent(
                        untold ->
                                LOG.warn(
                                        "file of a source cannot be read file={} reason={} untold={}",
                                        file,
                                        why.getMessage(),
                                        untold));
        exchange.sendResponseHeaders(status, NO_BODY);
    }

    /// Of what a playlist names only its server: the name is long and says nothing, and the address may be a secret.
    private String shown(String text) {
        return named(text).map(entry -> NAMED + RedactedAddress.of(entry.uri())).orElse(text);
    }

    private Optional<Opening> opening(URI asked) {
        String raw = asked.getRawPath();
        byte[] wanted = prefix.getBytes(StandardCharsets.US_ASCII);
        byte[] found =
                raw.substring(0, Math.min(raw.length(), prefix.length()))
                        .getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(wanted, found)) {
            return Optional.empty();
        }
        String text = raw.substring(prefix.length());
        return Pointer.named(text)
                .<Opening>map(file -> range -> pointing.open(file, range))
                .or(() -> named(text).map(entry -> range -> pointing.open(entry, range)))
                .or(
                        () ->
                                RemotePath.parse(text)
                                        .map(
                                                path ->
                                                        range ->
                                                                reading.open(
                                                                        path,
                                                                        range,
                                                                        Reader.of(asked))));
    }

    /// The thread that hands a file on. It waits for the source or for ffmpeg most of the time, and whatever it waits for ends with an interrupt.
    private record Reader(Urgency urgency, Thread thread) implements Leases.Holder {
        private static Reader of(URI asked) {
            Urgency urgency =
                    Stream.of(Urgency.values())
                            .filter(each -> each.name().equals(asked.getRawQuery()))
                            .findFirst()
                            .orElse(Urgency.BACKGROUND);
            return new Reader(urgency, Thread.currentThread());
        }

        @Override
        public void giveBack() {
            thread.interrupt();
        }
    }
}
