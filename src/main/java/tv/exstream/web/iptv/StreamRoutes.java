package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.web.AskedPast;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.TransportStreams;

/// A channel as one endless transport stream, now or as it was a while ago.
@RestController
final class StreamRoutes {
    private final RequestedChannels channels;
    private final AskedPast asked;
    private final TransportStreams streams;

    StreamRoutes(RequestedChannels channels, AskedPast asked, TransportStreams streams) {
        this.channels = channels;
        this.asked = asked;
        this.streams = streams;
    }

    /// HEAD is answered without starting anything. [AskedPast] says how the past is asked for.
    @RequestMapping(
            path = "/iptv/channel/{number}.ts",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void watch(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        Channel channel = channels.find(number);
        streams.answer(
                channel,
                asked.of(channel, request),
                new TransportStreams.Exchange(request, response));
    }
}
