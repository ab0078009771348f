package tv.exstream.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.live.Fault;
import tv.exstream.live.SourceAddress;
import tv.exstream.live.SourcePlaylist.ByteRange;
import tv.exstream.problem.ProblemException;
import tv.exstream.relay.Border.Reach;

/// Fetches from providers. Thread-safe.
///
/// Redirects are followed by ourselves, so that each is checked: at most [#MOST_REDIRECTS], to the web only and over no [Border], and
/// what authorises us is not told to another host, nor without encryption when it was with.
final class Web implements AutoCloseable {
    static final int MOST_REDIRECTS = 5;

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final Border border;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    // Providers that close connections late count those of HTTP/2 as well.
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECTING)
                    .build();

    Web(Border border) {
        this.border = border;
    }

    /// What it crosses nowhere.
    Border border() {
        return border;
    }

    /// @param at where it was found in the end
    /// @param leads what it may name
    record Found<T>(Place at, Reach leads, T body) {
        URI uri() {
            return at.uri();
        }

        /// The same in another form.
        <U> Found<U> with(U other) {
            return new Found<>(at, leads, other);
        }
    }

    /// An address and what named it.
    ///
    /// @param reach of what named it
    record Place(URI uri, Reach reach) {
        /// What a person named.
        static Place ofPerson(URI uri) {
            return new Place(uri, Reach.ANYWHERE);
        }
    }

    /// What to ask, and how long the answer may take.
    ///
    /// @param part of the file; empty for all of it
    record Question(Place place, Optional<ByteRange> part, Duration patience) {
        /// About all of it.
        static Question of(Place place, Duration patience) {
            return new Question(place, Optional.empty(), patience);
        }

        private URI uri() {
            return place.uri();
        }

        private Question at(Place other) {
            return new Question(other, part, patience);
        }
    }

    /// Opens a stream. Whoever gets it closes it; that closes the connection.
    ///
    /// @throws FaultException when the answer is not the stream
    Found<InputStream> open(Question question) throws IOException, InterruptedException {
        return follow(question, BodyHandlers.ofInputStream());
    }

    /// Fetches a file of at most `most` bytes. All of it has to come within the patience of the question.
    ///
    /// @throws FaultException when the answer is not the file, too long or too slow
    Found<byte[]> fetch(Question question, int most) throws IOException, InterruptedException {
        return follow(question, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private <T> Found<T> follow(Question question, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        Place place = question.place();
        Credentials credentials = Credentials.of(place.uri());
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Reach leads = border.through(place.reach(), place.uri());
            HttpResponse<T> response = send(question.at(place), credentials, handler);
            if (!isRedirect(response.statusCode())) {
                return new Found<>(place, leads, body(question, response));
            }
            discard(response.body());
            URI next = redirected(place.uri(), response);
            credentials = credentials.after(place.uri(), next);
            place = new Place(next, leads);
        }
        throw new FaultException(
                new Fault.Unusable("it redirects more than %d times".formatted(MOST_REDIRECTS)));
    }

    private <T> HttpResponse<T> send(
            Question question, Credentials credentials, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Credentials.without(question.uri()))
                        .timeout(question.patience())
                        .header("User-Agent", LiveCommand.USER_AGENT);
        credentials.authorization().ifPresent(value -> request.header("Authorization", value));
        question.part().ifPresent(range -> request.header("Range", range.header()));
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request.build(), handler);
        try {
            return answer.get(question.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            abandon(answer);
            throw e;
        } catch (TimeoutException e) {
            abandon(answer);
            throw new FaultException(
                    new Fault.Unreachable(
                            "no answer for %d ms".formatted(question.patience().toMillis())));
        } catch (ExecutionException e) {
            throw new FaultException(
                    new Fault.Unreachable(cause(Objects.requireNonNullElse(e.getCause(), e))));
        }
    }

    /// Wants an answer no more, which may come at this moment.
    static void abandon(CompletableFuture<? extends HttpResponse<?>> answer) throws IOException {
        boolean cancelled = answer.cancel(true);
        if (!cancelled && !answer.isCompletedExceptionally()) {
            discard(answer.join().body());
        }
    }

    private static String cause(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }

    private static <T> T body(Question question, HttpResponse<T> response) throws IOException {
        int status = response.statusCode();
        if (status == OK && question.part().isPresent()) {
            discard(response.body());
            throw Inspection.unusable("it sends whole files where parts are asked for");
        }
        if (status >= 200 && status < 300 && status != NO_CONTENT) {
            return response.body();
        }
        discard(response.body());
        throw new FaultException(new Fault.Refused(status, retryAfter(response)));
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .map(Duration::ofSeconds);
    }

    /// A connection is open as long as a stream from it is.
    private static void discard(@Nullable Object body) throws IOException {
        if (body instanceof InputStream stream) {
            stream.close();
        }
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static URI redirected(URI from, HttpResponse<?> response) throws FaultException {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            URI next = from.resolve(location);
            if (!location.isBlank() && new SourceAddress(next).transport().isHttp()) {
                return next;
            }
        } catch (IllegalArgumentException | ProblemException e) {
            throw refused();
        }
        throw refused();
    }

    private static FaultException refused() {
        return new FaultException(new Fault.Unusable("it redirects to what is not on the web"));
    }
}
