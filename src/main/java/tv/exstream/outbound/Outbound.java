package tv.exstream.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.RedactedAddress;
import tv.exstream.remark.KeptWord;

/// Fetches from other servers within limits. Thread-safe.
///
/// Redirects are followed by ourselves, so that each is checked: at most [#MOST_REDIRECTS], to the web only and over no [Border], and
/// what authorises us is not told to another host, nor without encryption when it was with. Servers are asked with [Manners].
public final class Outbound implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);

    public static final int MOST_REDIRECTS = 5;

    /// No bytes of a stream for so long is the end of it. Whoever needs to know sooner looks at what comes.
    static final Duration IDLE = Duration.ofMinutes(1);

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /// RFC 5842 section 7.2. So we answer ourselves.
    private static final int LOOP_DETECTED = 508;

    private final Parts parts;
    private final Optional<Manners> manners;

    private record Parts(Border border, HttpClient client, SelfMark mark, LongSupplier nanoTime) {}

    /// @param mark that this server sends and knows itself by
    public Outbound(Border border, SelfMark mark, LongSupplier nanoTime) {
        this(
                new Parts(border, client(), mark, nanoTime),
                Optional.of(new Manners(nanoTime, Thread::sleep)));
    }

    /// For a program that serves nothing.
    public Outbound(Border border, LongSupplier nanoTime) {
        this(border, SelfMark.NONE, nanoTime);
    }

    private Outbound(Parts parts, Optional<Manners> manners) {
        this.parts = parts;
        this.manners = manners;
    }

    private static HttpClient client() {
        if (!Request.NAMES_HOSTS) {
            LOG.warn("names of hosts are looked up twice: another HTTP client was there before");
        }
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                // Providers that close connections late count those of HTTP/2 as well.
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build();
    }

    /// The same for what is watched while it comes. It knows itself when to leave a server alone, and what one channel is refused must
    /// not hold up another. Is not closed.
    public Outbound streaming() {
        return new Outbound(parts, Optional.empty());
    }

    /// What it crosses nowhere.
    public Border border() {
        return parts.border();
    }

    /// Opens a stream, whose answer has to begin within the patience of the question. Whoever gets it closes it; that closes the
    /// connection.
    ///
    /// @throws OutboundException when the answer is not the stream
    public Found<InputStream> open(Question question) throws IOException, InterruptedException {
        var reading = new Bounds(Long.MAX_VALUE, Deadline.pausing(IDLE, parts.nanoTime()));
        return follow(question, reading);
    }

    /// The same for what is taken to its end. More, or later, is a failure while it is read.
    ///
    /// @throws OutboundException when the answer is not the stream
    public Found<InputStream> open(Question question, Cap cap)
            throws IOException, InterruptedException {
        Deadline whole = Deadline.within(cap.whole(), parts.nanoTime());
        return follow(question, new Bounds(cap.bytes(), whole.withPause(IDLE)));
    }

    /// Fetches a file of at most `most` bytes. All of it has to come within the patience of the question.
    ///
    /// @throws OutboundException when the answer is not the file, too long or too slow
    public Found<byte[]> fetch(Question question, int most)
            throws IOException, InterruptedException {
        var reading = new Bounds(most, Deadline.within(question.patience(), parts.nanoTime()));
        Found<InputStream> found = follow(question, reading);
        try (InputStream body = found.body()) {
            return found.with(body.readAllBytes());
        } catch (OutboundException e) {
            throw e;
        } catch (InterruptedIOException e) {
            throw interruption(e);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /// Sends something once and answers whatever comes: a redirect or a refusal is an answer like any other. Of its body that is taken which
    /// comes in time, and not more than `most` bytes.
    ///
    /// @throws OutboundException when nothing is answered
    public Found<byte[]> send(Question question, int most)
            throws IOException, InterruptedException {
        Deadline whole = Deadline.within(question.patience(), parts.nanoTime());
        URI uri = Redirects.checked(question.uri());
        Border.Crossing crossing = border().through(question.place().reach(), uri);
        HttpResponse<InputStream> response =
                ask(
                        question,
                        Credentials.of(uri),
                        crossing,
                        new Waits(whole, new Bounds(most, whole)));
        return new Found<>(
                response.statusCode(),
                question.place(),
                crossing.leads(),
                response.headers(),
                beginning(response.body(), most));
    }

    private static byte[] beginning(InputStream body, int most) throws InterruptedException {
        var read = new ByteArrayOutputStream();
        try (body) {
            for (int next = body.read(); next >= 0; next = body.read()) {
                read.write(next);
                if (read.size() == most) {
                    break;
                }
            }
        } catch (InterruptedIOException e) {
            throw interruption(e);
        } catch (IOException e) {
            LOG.debug("the rest of an answer did not come: {}", e.getMessage());
        }
        return read.toByteArray();
    }

    private static InterruptedException interruption(InterruptedIOException cause) {
        boolean _ = Thread.interrupted();
        var interrupted = new InterruptedException();
        interrupted.initCause(cause);
        return interrupted;
    }

    /// Opens a web socket over the same border, to the address that was looked at. It follows no redirect and is not held up by [Manners]: a
    /// server has one of them for hours. Its end is that of this client, or whoever gets it aborts it.
    ///
    /// @throws OutboundException when it may not be opened
    public CompletableFuture<WebSocket> socket(Question question, WebSocket.Listener listener)
            throws OutboundException {
        URI uri = Redirects.checked(question.uri());
        Border.Crossing crossing = border().through(question.place().reach(), uri);
        HttpRequest request =
                new Request(question, Credentials.of(uri), parts.mark()).to(crossing.address());
        WebSocket.Builder opening =
                parts.client().newWebSocketBuilder().connectTimeout(question.patience());
        request.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> opening.header(name, value)));
        String address = request.uri().toString().replaceFirst("^(?i)http", "ws");
        return opening.buildAsync(URI.create(address), listener);
    }

    @Override
    public void close() {
        parts.client().shutdownNow();
    }

    private Found<InputStream> follow(Question first, Bounds reading)
            throws IOException, InterruptedException {
        Deadline answer = Deadline.within(first.patience(), parts.nanoTime());
        Question question = first;
        Credentials credentials = Credentials.of(question.uri());
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Place place = question.place();
            URI uri = Redirects.checked(place.uri());
            Border.Crossing crossing = border().through(place.reach(), uri);
            HttpResponse<InputStream> response =
                    ask(question, credentials, crossing, new Waits(answer, reading));
            if (!Redirects.isRedirect(response.statusCode())) {
                requireUse(question, response);
                return new Found<>(
                        response.statusCode(),
                        place,
                        crossing.leads(),
                        response.headers(),
                        response.body());
            }
            response.body().close();
            URI next = Redirects.next(uri, response);
            credentials = credentials.after(uri, next);
            question =
                    question.redirected(new Place(next, crossing.leads()), response.statusCode());
        }
        throw OutboundException.unusable(KeptWord.REDIRECTS, MOST_REDIRECTS);
    }

    private record Waits(Deadline answer, Bounds reading) {}

    private HttpResponse<InputStream> ask(
            Question question, Credentials credentials, Border.Crossing crossing, Waits waits)
            throws IOException, InterruptedException {
        Manners.Leave leave =
                manners.isEmpty()
                        ? Manners.UNASKED
                        : manners.get().ask(authority(question), crossing.leads(), waits.answer());
        try {
            HttpRequest request =
                    new Request(question, credentials, parts.mark()).to(crossing.address());
            CompletableFuture<HttpResponse<InputStream>> coming =
                    parts.client()
                            .sendAsync(request, _ -> new Incoming(waits.reading(), leave::over));
            HttpResponse<InputStream> response = await(coming, waits.answer());
            leave.answered(response.statusCode(), retryAfter(response));
            return response;
        } catch (IOException | InterruptedException | RuntimeException e) {
            leave.over();
            throw e;
        }
    }

    private static String authority(Question question) {
        return "%s:%d".formatted(question.uri().getHost(), Credentials.port(question.uri()));
    }

    private static HttpResponse<InputStream> await(
            CompletableFuture<HttpResponse<InputStream>> coming, Deadline answer)
            throws IOException, InterruptedException {
        try {
            return coming.get(answer.restNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            abandon(coming);
            throw e;
        } catch (TimeoutException e) {
            abandon(coming);
            throw answer.missed();
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
        if (whole) {
            throw OutboundException.unusable(KeptWord.SENDS_WHOLE);
        }
        if (status == LOOP_DETECTED) {
            throw OutboundException.unusable(KeptWord.LEADS_BACK);
        }
        throw new OutboundException(new Failure.Refused(status, retryAfter(response)));
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

    private static OutboundException unreachable(Throwable cause) {
        var exception = new OutboundException(new Failure.Unreachable(words(cause)));
        exception.initCause(cause);
        return exception;
    }

    /// Of a refused connection Java says nothing, of others in words that need an introduction.
    private static String words(Throwable cause) {
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        if (!message.isBlank()) {
            return KeptWord.CONNECTION_FAILED_AS.said(RedactedAddress.in(message));
        }
        return cause instanceof ConnectException
                ? KeptWord.NOTHING_ANSWERS.said()
                : KeptWord.CONNECTION_FAILED.said();
    }
}
