package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.session.Past;
import tv.exstream.session.PersonalStreams;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerKind;

/// Answers requests for a channel as one transport stream, live or from the past on. Thread-safe.
public final class TransportStreams {
    /// RFC 3555, section 4.2.9.
    private static final String CONTENT_TYPE = "video/mp2t";

    private final EndlessStreams live;
    private final PersonalStreams past;

    public TransportStreams(EndlessStreams live, PersonalStreams past) {
        this.live = live;
        this.past = past;
    }

    /// A request and what answers it.
    public record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    /// Sends until one of the two ends it, or what is wanted of the past is over. HEAD is answered without starting anything.
    ///
    /// @param wanted empty for the present
    public void answer(Channel channel, Optional<Past> wanted, Exchange exchange)
            throws IOException, InterruptedException {
        HttpServletResponse response = exchange.response();
        if (exchange.request().getMethod().equals("HEAD")) {
            EndlessStreams.describe(response, CONTENT_TYPE);
            return;
        }
        EndlessStreams.Opening opening =
                () -> {
                    EndlessStreams.describe(response, CONTENT_TYPE);
                    return response.getOutputStream();
                };
        ViewerDetails viewer = live.viewer(exchange.request(), ViewerKind.TRANSPORT_STREAM);
        if (wanted.isEmpty()) {
            live.send(channel, viewer, opening, EndlessStreams.ENDLESS);
        } else {
            live.send(past.join(channel, wanted.get(), viewer), channel, opening);
        }
    }
}
