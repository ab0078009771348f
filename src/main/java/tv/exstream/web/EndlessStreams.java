package tv.exstream.web;

import static tv.exstream.remark.Wanted.oneOf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import tv.exstream.account.Caller;
import tv.exstream.channel.Channel;
import tv.exstream.config.Pacing;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.session.PersonalStreams;
import tv.exstream.session.Sessions;
import tv.exstream.session.Slice;
import tv.exstream.session.Viewer;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerKind;
import tv.exstream.session.Watcher;

/// Sends a channel to one client until one of the two ends it. Thread-safe; the thread of the request does the sending.
public final class EndlessStreams {
    /// Longer than anybody watches: about 292 years are what nanoseconds can count.
    public static final Duration ENDLESS = Duration.ofDays(36_500);

    /// How often it is asked whether what let the client in still does. Arbitrary: who revokes a token waits no longer.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(EndlessStreams.class);

    private final Sessions sessions;
    private final PersonalStreams own;
    private final ClientAddresses clients;
    private final LongSupplier nanoTime;

    /// @param own for those who do not see what everybody sees
    public EndlessStreams(
            Sessions sessions,
            PersonalStreams own,
            ClientAddresses clients,
            LongSupplier nanoTime) {
        this.sessions = sessions;
        this.own = own;
        this.clients = clients;
        this.nanoTime = nanoTime;
    }

    /// The headers of an endless stream. The connection ends with it, so its bytes need no framing. Range is not for what has
    /// no end, nor is anything to be kept or held back on the way.
    public static void describe(HttpServletResponse response, String contentType) {
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "none");
        response.setHeader("X-Accel-Buffering", "no");
    }

    /// Who is asking. With `pacing=` in the query of an endless stream it says how it wants to be served.
    ///
    /// @throws ProblemException INVALID_VALUE when that is no such way
    public ViewerDetails viewer(HttpServletRequest request, ViewerKind kind) {
        String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        Optional<Pacing> pacing =
                kind == ViewerKind.HLS
                        ? Optional.empty()
                        : Optional.ofNullable(request.getParameter("pacing"))
                                .filter(text -> !text.isBlank())
                                .map(EndlessStreams::pacing);
        Optional<Watcher> watcher =
                Callers.of(request) instanceof Caller.Known known
                        ? Optional.of(Watcher.of(known))
                        : Optional.empty();
        return new ViewerDetails(clients.of(request), agent, kind, pacing, watcher);
    }

    private static Pacing pacing(String text) {
        return Stream.of(Pacing.values())
                .filter(each -> each.toString().equals(text))
                .findAny()
                .orElseThrow(
                        () ->
                                ProblemException.mustBe(
                                        "pacing", oneOf(List.of(Pacing.values())), text));
    }

    /// Opens the response: sets its headers and gives what its body is written to.
    public interface Opening {
        OutputStream open() throws IOException;
    }

    /// Sends until the client leaves, the channel ends or `longest` is over. The response is not opened before there is
    /// something to send, so that a refusal can still be told.
    ///
    /// @throws ProblemException TOO_MANY_VIEWERS, VIEWER_ENDED, or NOT_READY when the stream ended before it began
    public void send(Channel channel, ViewerDetails details, Opening response, Duration longest)
            throws InterruptedException {
        Viewer viewer =
                details.isLimited() ? own.join(channel, details) : sessions.join(channel, details);
        send(viewer, channel, response, longest);
    }

    /// Sends to somebody who has joined, until the client leaves or the stream ends.
    ///
    /// @param joined is closed
    /// @throws ProblemException NOT_READY when the stream ended before it began
    public void send(Viewer joined, Channel channel, Opening response) throws InterruptedException {
        send(joined, channel, response, ENDLESS);
    }

    private void send(Viewer joined, Channel channel, Opening response, Duration longest)
            throws InterruptedException {
        try (Viewer viewer = joined) {
            Optional<Slice> first = viewer.next();
            if (first.isEmpty()) {
                throw ProblemException.of(
                        Problem.NOT_READY, Objection.CHANNEL_ENDED, channel.number());
            }
            send(first.get(), viewer, response.open(), longest);
        } catch (IOException e) {
            // The client left, or took nothing for so long that its viewer was ended: the usual end
            // of a stream.
            LOG.debug(
                    "channel={} viewer={} cause={}",
                    channel.number(),
                    joined.snapshot().details().address(),
                    e);
        }
    }

    private void send(Slice first, Viewer viewer, OutputStream output, Duration longest)
            throws IOException, InterruptedException {
        long start = nanoTime.getAsLong();
        Welcome welcome = new Welcome(Callers.standing(), start);
        Optional<Slice> slice = Optional.of(first);
        while (slice.isPresent() && nanoTime.getAsLong() - start < longest.toNanos()) {
            write(slice.get(), output);
            if (!welcome.holds(nanoTime.getAsLong())) {
                LOG.info(
                        "viewer={} ended, because what let it in holds no more",
                        viewer.snapshot().details().address());
                return;
            }
            slice = viewer.next();
        }
    }

    /// Asks for somebody's standing now and then. Owned by the thread that sends.
    private static final class Welcome {
        private final AskedAside standing;
        private long looked;

        Welcome(Callers.Standing standing, long now) {
            this.standing = new AskedAside(standing);
            looked = now;
        }

        boolean holds(long now) {
            if (now - looked >= LOOK.toNanos()) {
                looked = now;
                standing.ask();
            }
            return standing.held();
        }
    }

    private static void write(Slice slice, OutputStream output) throws IOException {
        output.write(slice.bytes(), slice.offset(), slice.length());
        output.flush();
    }
}
