package tv.exstream.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.live.Fault;
import tv.exstream.live.SourceAddress;
import tv.exstream.live.Transport;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Credentials;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Reach;
import tv.exstream.problem.ProblemException;

/// Finds out where redirects of RTSP lead before ffmpeg is told to go there, because it follows them unasked. What is on the network may
/// lead anywhere and is not asked. Thread-safe.
///
/// Source: RFC 2326 sections 10 and 11.3.
///
/// @param border that no redirect crosses
/// @param userAgent who asks
record RtspRedirects(Border border, String userAgent, LongSupplier nanoTime) {
    private static final int USUAL_PORT = 554;

    /// Longer than any answer without a body.
    private static final int LONGEST_HEAD = 16_384;

    private static final Pattern REDIRECT = Pattern.compile("RTSP/1\\.\\d 3\\d\\d\\b");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location:[ \\t]*(\\S+)\\s*$");

    /// Both may be answered by a redirect.
    private static final List<String> QUESTIONS = List.of("OPTIONS", "DESCRIBE");

    /// Where a source is in the end.
    ///
    /// @param patience how long all of it may take
    /// @throws FaultException when it cannot be reached or leads where it may not
    URI follow(Place from, Duration patience) throws IOException {
        try {
            return follow(from, nanoTime.getAsLong() + patience.toNanos());
        } catch (OutboundException e) {
            throw Fetcher.fault(e);
        }
    }

    private URI follow(Place from, long until) throws IOException {
        URI at = from.uri();
        Reach reach = from.reach();
        for (int hop = 0; hop <= Outbound.MOST_REDIRECTS; hop++) {
            Border.Crossing crossing = border.through(reach, at);
            reach = crossing.leads();
            Optional<URI> next =
                    reach == Reach.ANYWHERE
                            ? Optional.empty()
                            : new Visit(at, crossing.address(), until).redirect();
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        throw Inspection.unusable(
                "it redirects more than %d times".formatted(Outbound.MOST_REDIRECTS));
    }

    /// One address that is asked.
    private final class Visit {
        private final URI uri;
        private final InetAddress address;
        private final long until;

        Visit(URI uri, InetAddress address, long until) {
            this.uri = uri;
            this.address = address;
            this.until = until;
        }

        Optional<URI> redirect() throws IOException {
            int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), rest());
                for (int n = 0; n < QUESTIONS.size(); n++) {
                    String head = ask(socket, QUESTIONS.get(n), n + 1);
                    if (REDIRECT.matcher(head).lookingAt()) {
                        return Optional.of(location(head));
                    }
                }
                return Optional.empty();
            } catch (SocketTimeoutException e) {
                throw new FaultException(new Fault.Unreachable("no answer in time"));
            }
        }

        private String ask(Socket socket, String method, int number) throws IOException {
            String question =
                    "%s %s RTSP/1.0\r\nCSeq: %d\r\nUser-Agent: %s\r\n\r\n"
                            .formatted(method, Credentials.without(uri), number, userAgent);
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            var head = new StringBuilder();
            InputStream answer = socket.getInputStream();
            while (head.length() < LONGEST_HEAD && head.indexOf("\r\n\r\n") < 0) {
                socket.setSoTimeout(rest());
                int next = answer.read();
                if (next < 0) {
                    break;
                }
                head.append((char) next);
            }
            return head.toString();
        }

        /// In milliseconds; at least one.
        private int rest() throws FaultException {
            long rest = (until - nanoTime.getAsLong()) / 1_000_000;
            if (rest <= 0) {
                throw new FaultException(new Fault.Unreachable("no answer in time"));
            }
            return Math.toIntExact(rest);
        }

        private URI location(String head) throws FaultException {
            Matcher matcher = LOCATION.matcher(head);
            try {
                if (matcher.find()) {
                    var next = SourceAddress.parse(uri.resolve(matcher.group(1)).toString());
                    if (next.transport() == Transport.RTSP) {
                        return next.uri();
                    }
                }
            } catch (IllegalArgumentException | ProblemException e) {
                throw refused();
            }
            throw refused();
        }

        private static FaultException refused() {
            return Inspection.unusable("it redirects to what is not RTSP");
        }
    }
}
