package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.session.ViewerKind;
import tv.exstream.web.EndlessStreams;
import tv.exstream.web.RequestedChannels;

/// A channel as one endless transport stream.
@RestController
final class StreamRoutes {
    /// RFC 3555, section 4.2.9.
    private static final String CONTENT_TYPE = "video/mp2t";

    private final RequestedChannels channels;
    private final EndlessStreams streams;

    StreamRoutes(RequestedChannels channels, EndlessStreams streams) {
        this.channels = channels;
        this.streams = streams;
    }

    /// HEAD is answered without starting anything.
    ///
    /// @param utc refused, where HLS plays from that instant
    @RequestMapping(
            path = "/iptv/channel/{number}.ts",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void watch(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String utc,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Channel channel = channels.find(number);
        requireLive(channel, utc);
        if (request.getMethod().equals("HEAD")) {
            EndlessStreams.describe(response, CONTENT_TYPE);
            return;
        }
        streams.send(
                channel,
                streams.viewer(request, ViewerKind.TRANSPORT_STREAM),
                () -> {
                    EndlessStreams.describe(response, CONTENT_TYPE);
                    return response.getOutputStream();
                },
                EndlessStreams.ENDLESS);
    }

    private static void requireLive(Channel channel, String utc) {
        if (!utc.isBlank()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "utc must be asked of %1$s.m3u8, because %1$s.ts is only live: %2$s"
                            .formatted(channel.number(), utc));
        }
    }
}
