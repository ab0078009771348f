package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
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
    @RequestMapping(
            path = "/iptv/channel/{number}.ts",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void watch(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        Channel channel = channels.find(number);
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
}
