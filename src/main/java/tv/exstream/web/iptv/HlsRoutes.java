package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
import tv.exstream.hls.Container;
import tv.exstream.hls.MediaPlaylist;
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
            return PlaylistAnswer.described().build();
        }
        Container container =
                PlaylistAnswer.container(channel, request, Container.usual(channel.profile()));
        Optional<Past> past = asked.of(channel, request);
        if (past.isPresent()) {
            return redirect(channel, past.get(), container);
        }
        ViewerDetails viewer = viewers.viewer(request, ViewerKind.HLS);
        MediaPlaylist playlist = PlaylistAnswer.playlist(streams, channel, catchup, viewer);
        return PlaylistAnswer.described()
                .body(playlist.toM3u8(SegmentName.folder(channel), container));
    }

    /// Relative, so that it holds behind every proxy.
    private ResponseEntity<String> redirect(Channel channel, Past past, Container container)
            throws InterruptedException {
        String target =
                "%s.m3u8?catchup=%s%s"
                        .formatted(
                                channel.number(),
                                streams.catchUp(channel, past),
                                PlaylistAnswer.format(channel, container));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(target))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
