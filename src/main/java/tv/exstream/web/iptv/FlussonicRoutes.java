package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.session.Past;
import tv.exstream.web.AskedPast;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.TransportStreams;

/// Channels under the addresses that players of Flussonic servers make up themselves, as [FlussonicName] says. Playlists are found at
/// the channel's own address.
@RestController
@RequestMapping(
        path = "/iptv/flussonic/{number}",
        method = {RequestMethod.GET, RequestMethod.HEAD})
final class FlussonicRoutes {
    private final RequestedChannels channels;
    private final TransportStreams streams;
    private final InstantSource clock;

    FlussonicRoutes(RequestedChannels channels, TransportStreams streams, InstantSource clock) {
        this.channels = channels;
        this.streams = streams;
        this.clock = clock;
    }

    @RequestMapping("/mpegts")
    void live(@PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        streams.answer(
                channels.find(number),
                Optional.empty(),
                new TransportStreams.Exchange(request, response));
    }

    @RequestMapping("/{name}.ts")
    void past(
            @PathVariable String number,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        streams.answer(
                channels.find(number),
                FlussonicName.parse(name, clock.instant()),
                new TransportStreams.Exchange(request, response));
    }

    /// Relative, so that it holds behind every proxy.
    @RequestMapping("/{name}.m3u8")
    ResponseEntity<Void> playlist(@PathVariable String number, @PathVariable String name) {
        Channel channel = channels.find(number);
        Optional<Past> past = FlussonicName.parse(name, clock.instant());
        String address = "../../channel/" + channel.number() + ".m3u8" + AskedPast.query(past);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
