package tv.exstream.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import tv.exstream.ffmpeg.LiveCommand;

/// Fetches from other servers within limits. Thread-safe.
///
/// Redirects are followed by ourselves, so that each is checked: at most [#MOST_REDIRECTS], to the web only and over no [Border], and
/// what authorises us is not told to another host, nor without encryption when it was with.
public final class Outbound implements AutoCloseable {
    public static final int MOST_REDIRECTS = 5;

    /// No bytes of a stream for so long is the end of it. Whoever needs to know sooner looks at what comes.
    static final Duration IDLE = Duration.ofMinutes(1);

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Border border;
    private final LongSupplier nanoTime;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    // Providers that close connections late count those of HTTP/2 as well.
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECTING)
                    .build();

    public Outbound(Border border, LongSupplier nanoTime) {
        this.border = border;
        this.nanoTime = nanoTime;
    }

    /// What it crosses nowhere.
    public Border border() {
        return border;
    }

    /// Opens a stream, whose answer has to begin within the patience of the question. Whoever gets it closes it; that closes the
    /// connection.
    ///
    /// @throws OutboundException when the answer is not the stream
    public Found<InputStream> open(Question question) throws IOException, InterruptedException {
        return follow(
                question,
                Deadline.whole(question.patience(), nanoTime),
                Deadline.idle(IDLE, nanoTime));
    }

    /// Fetches a file of at most `most` bytes. All of it has to come within the patience of the question.
    ///
    /// @throws OutboundException when the answer is not the file, too long or too slow
    public Found<byte[]> fetch(Question question, int most)
            throws IOException, InterruptedException {
        var deadline = Deadline.whole(question.patience(), nanoTime);
        Found<InputStream> found = follow(question, deadline, deadline);
        try (InputStream body = found.body()) {
            byte[] bytes = body.readNBytes(most);
            if (bytes.length == most && body.read() >= 0) {
                throw new OutboundException(new Failure.TooLong(most));
            }
            return found.with(bytes);
        } catch (OutboundException e) {
            throw e;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                var interrupted = new InterruptedException();
                interrupted.initCause(e);
                throw interrupted;
            }
            throw unreachable(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// @param answer how long may be waited for it
    /// @param reading the same for its body
    private Found<InputStream> follow(Question question, Deadline answer, Deadline reading)
            throws IOException, InterruptedException {
        Place place = question.place();
        Credentials credentials = Credentials.of(place.uri());
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Reach leads = border.through(place.reach(), place.uri());
            HttpRequest request = request(question.at(place), credentials);
            HttpResponse<InputStream> response = send(request, answer, reading);
            if (!isRedirect(response.statusCode())) {
                requireUse(question, response);
                return new Found<>(
                        response.statusCode(), place, leads, response.headers(), response.body());
            }
            response.body().close();
            URI next = redirected(place.uri(), response);
            credentials = credentials.after(place.uri(), next);
            place = new Place(next, leads);
        }
        throw unusable("it redirects more than %d times".formatted(MOST_REDIRECTS));
    }

    private static HttpRequest request(Question question, Credentials credentials)
            throws OutboundException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Credentials.without(question.uri()))
                        .method(question.method(), publisher(question.body()))
                        .setHeader("User-Agent", LiveCommand.USER_AGENT);
        question.headers().forEach(request::setHeader);
        credentials.authorization().ifPresent(value -> request.setHeader("Authorization", value));
        question.part().ifPresent(range -> request.setHeader("Range", range.header()));
        return request.build();
    }

    private static BodyPublisher publisher(Optional<ByteBuffer> body) {
        if (body.isEmpty()) {
            return BodyPublishers.noBody();
        }
        ByteBuffer source = body.get().duplicate();
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        return BodyPublishers.ofByteArray(bytes);
    }

    private HttpResponse<InputStream> send(HttpRequest request, Deadline answer, Deadline reading)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> coming =
                client.sendAsync(request, _ -> new Incoming(reading));
        try {
            return coming.get(answer.restNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            abandon(coming);
            throw e;
        } catch (TimeoutException e) {
            abandon(coming);
            throw new OutboundException(new Failure.TooSlow(answer.patience()));
        } catch (ExecutionException e) {
            throw unreachable(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /// Wants an answer no more, which may come at this moment.
    static void abandon(CompletableFuture<HttpResponse<InputStream>> answer) throws IOException {
        boolean cancelled = answer.cancel(true);
        if (!cancelled && !answer.isCompletedExceptionally()) {
            answer.join().body().close();
        }
    }

    private static void requireUse(Question question, HttpResponse<InputStream> response)
            throws IOException {
        int status = response.statusCode();
        boolean success = status >= 200 && status < 300;
        boolean unchanged = status == NOT_MODIFIED && isConditional(question);
        boolean whole = status == OK && question.part().isPresent();
        if ((success && !whole) || unchanged) {
            return;
        }
        response.body().close();
        throw whole
                ? unusable("it sends whole files where parts are asked for")
                : new OutboundException(new Failure.Refused(status, retryAfter(response)));
    }

    private static boolean isConditional(Question question) {
        return question.headers().keySet().stream()
                .anyMatch(
                        name ->
                                name.equalsIgnoreCase("If-None-Match")
                                        || name.equalsIgnoreCase("If-Modified-Since"));
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .map(Duration::ofSeconds);
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static URI redirected(URI from, HttpResponse<?> response) throws OutboundException {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            URI next = from.resolve(location);
            if (!location.isBlank() && isOnTheWeb(next)) {
                return next;
            }
        } catch (IllegalArgumentException e) {
            throw unusable("it redirects to what is no address");
        }
        throw unusable("it redirects to what is not on the web");
    }

    private static boolean isOnTheWeb(URI uri) {
        boolean web =
                "http".equalsIgnoreCase(uri.getScheme())
                        || "https".equalsIgnoreCase(uri.getScheme());
        return web && uri.getHost() != null && !uri.getHost().isBlank();
    }

    private static OutboundException unusable(String reason) {
        return new OutboundException(new Failure.Unusable(reason));
    }

    private static OutboundException unreachable(Throwable cause) {
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        String reason = message.isBlank() ? cause.getClass().getSimpleName() : message;
        var failure = new Failure.Unreachable(reason);
        var exception = new OutboundException(failure);
        exception.initCause(cause);
        return exception;
    }
}
