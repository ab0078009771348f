package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.Past;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerKind;
import tv.exstream.web.AskedPast;
import tv.exstream.web.EndlessStreams;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.VisibleProgrammes;

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
    /// [AskedPlaylist] says how a container and a house format are asked for. What was on, which is asked for as [AskedPast] says, is
    /// answered with the address that plays it.
    @RequestMapping("/iptv/channel/{number}.m3u8")
    ResponseEntity<String> play(@PathVariable String number, HttpServletRequest request)
            throws InterruptedException {
        Channel channel = channels.find(number);
        if (request.getMethod().equals("HEAD")) {
            return PlaylistAnswer.to(request).build();
        }
        AskedPlaylist wanted = AskedPlaylist.of(channel, request);
        Optional<Past> past = asked.of(channel, request);
        if (past.isPresent()) {
            return redirect(wanted, past.get());
        }
        ViewerDetails viewer = viewers.viewer(request, ViewerKind.HLS);
        MediaPlaylist playlist = wanted.of(VisibleProgrammes.of(streams), viewer);
        return PlaylistAnswer.to(request)
                .body(playlist.toM3u8(SegmentName.folder(wanted.channel()), wanted.container()));
    }

    /// Relative, so that it holds behind every proxy.
    private ResponseEntity<String> redirect(AskedPlaylist wanted, Past past)
            throws InterruptedException {
        CatchUp catchUp = VisibleProgrammes.of(streams).catchUp(wanted.channel(), past);
        String target = wanted.channel().number() + ".m3u8" + wanted.at(catchUp).query();
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(target))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
