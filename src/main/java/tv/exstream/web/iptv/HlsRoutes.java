package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.Container;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.Past;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerKind;
import tv.exstream.web.AskedPast;
import tv.exstream.web.EndlessStreams;
import tv.exstream.web.RequestedChannels;

/// A channel as HLS, now or as it was a while ago. The playlist names segments by their place in time alone, so all players of a
/// channel, live or late, fetch the same ones.
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.HEAD})
final class HlsRoutes {
    /// RFC 8216, section 4.
    private static final String CONTENT_TYPE = "application/vnd.apple.mpegurl";

    /// A playlist is the same for everyone, so whatever stands between may answer several players with one.
    private static final Duration PLAYLIST_LIFE = Duration.ofSeconds(1);

    private final RequestedChannels channels;
    private final AskedPast asked;
    private final HlsStreams streams;
    private final EndlessStreams viewers;

    HlsRoutes(
            RequestedChannels channels,
            AskedPast asked,
            HlsStreams streams,
            EndlessStreams viewers) {
        this.channels = channels;
        this.asked = asked;
        this.streams = streams;
        this.viewers = viewers;
    }

    /// HEAD is answered without starting anything.
    ///
    /// `format` is `ts`, or `fmp4` for segments in fragmented MP4. What was on, which is asked for as [AskedPast] says, is answered with the address that plays it.
    ///
    /// @param catchup is in that address
    @RequestMapping("/iptv/channel/{number}.m3u8")
    ResponseEntity<String> play(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String catchup,
            HttpServletRequest request)
            throws InterruptedException {
        Channel channel = channels.find(number);
        if (request.getMethod().equals("HEAD")) {
            return described().build();
        }
        Container container = container(channel, request);
        Optional<Past> past = asked.of(channel, request);
        if (past.isPresent()) {
            return redirect(channel, past.get(), container);
        }
        ViewerDetails viewer = viewers.viewer(request, ViewerKind.HLS);
        MediaPlaylist playlist =
                catchup == null
                        ? streams.playlist(channel, viewer)
                        : streams.playlist(channel, parsed(catchup), viewer);
        return described().body(playlist.toM3u8(SegmentName.folder(channel), container));
    }

    /// The forms in which it can be played. What is asked for in the query is asked of each of them.
    @RequestMapping("/iptv/channel/{number}/master.m3u8")
    ResponseEntity<String> variants(@PathVariable String number, HttpServletRequest request) {
        Channel channel = channels.find(number);
        if (request.getMethod().equals("HEAD")) {
            return described().build();
        }
        String query = Optional.ofNullable(request.getQueryString()).map("?"::concat).orElse("");
        String address = "../%s.m3u8%s".formatted(channel.number(), query);
        return described().body(streams.variants(channel, address).toM3u8());
    }

    private static ResponseEntity.BodyBuilder described() {
        return ResponseEntity.ok()
                .header("Content-Type", CONTENT_TYPE)
                .cacheControl(CacheControl.maxAge(PLAYLIST_LIFE));
    }

    /// Relative, so that it holds behind every proxy.
    private ResponseEntity<String> redirect(Channel channel, Past past, Container container)
            throws InterruptedException {
        String target =
                "%s.m3u8?catchup=%s%s"
                        .formatted(
                                channel.number(),
                                streams.catchUp(channel, past),
                                format(channel, container));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(target))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static String format(Channel channel, Container container) {
        if (container == Container.usual(channel.profile())) {
            return "";
        }
        return container == Container.FRAGMENTED_MP4 ? "&format=fmp4" : "&format=ts";
    }

    private static Container container(Channel channel, HttpServletRequest request) {
        String format = Optional.ofNullable(request.getParameter("format")).orElse("");
        Container container =
                switch (format) {
                    case "" -> Container.usual(channel.profile());
                    case "ts" -> Container.TRANSPORT_STREAM;
                    case "fmp4" -> Container.FRAGMENTED_MP4;
                    default ->
                            throw new ProblemException(
                                    Problem.INVALID_VALUE, "format must be ts or fmp4: " + format);
                };
        if (!container.holds(channel.profile())) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "format must be ts, because fmp4 cannot hold what channel %s is coded in: %s"
                            .formatted(channel.number(), format));
        }
        return container;
    }

    private static CatchUp parsed(String catchUp) {
        return CatchUp.parse(catchUp)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.INVALID_VALUE,
                                        "catchup must be as an answer to utc has it: " + catchUp));
    }
}
