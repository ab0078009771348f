package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.hls.SegmentId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.SegmentBody;
import tv.exstream.session.ViewerKind;
import tv.exstream.web.EndlessStreams;

/// The segments that playlists name.
@RestController
final class SegmentRoutes {
    private static final String CONTENT_TYPE = "video/mp2t";

    /// Longer than any player goes back on its own; whatever a cache keeps for longer nobody asks for.
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic().immutable();

    private final Channels channels;
    private final HlsStreams streams;
    private final EndlessStreams viewers;

    SegmentRoutes(Channels channels, HlsStreams streams, EndlessStreams viewers) {
        this.channels = channels;
        this.streams = streams;
        this.viewers = viewers;
    }

    /// HEAD is answered without making the segment. `Range` is ignored: a segment is fetched whole.
    @RequestMapping(
            path = "/iptv/channel/{folder}/{segment}.ts",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    ResponseEntity<byte[]> fetch(
            @PathVariable String folder, @PathVariable String segment, HttpServletRequest request)
            throws InterruptedException {
        Channel channel = channel(folder);
        SegmentId id =
                SegmentId.parse(segment)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.OUTSIDE_TIMELINE,
                                                "there is no segment " + segment));
        if (request.getMethod().equals("HEAD")) {
            return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE).build();
        }
        streams.requireWelcome(channel, viewers.viewer(request, ViewerKind.HLS));
        return answer(streams.segment(channel, id), request);
    }

    private Channel channel(String folder) {
        SegmentName name = SegmentName.parse(folder);
        return channels.find(name.channel())
                .filter(name::isOf)
                .orElseThrow(() -> SegmentName.unknown(folder));
    }

    private static ResponseEntity<byte[]> answer(SegmentBody segment, HttpServletRequest request) {
        if (!segment.isImmutable()) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                    .cacheControl(CacheControl.noStore())
                    .body(segment.bytes());
        }
        String tag = tag(segment.bytes());
        boolean known = String.valueOf(request.getHeader(HttpHeaders.IF_NONE_MATCH)).contains(tag);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                        .cacheControl(KEEP)
                        .eTag(tag);
        return known
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE).body(segment.bytes());
    }

    /// The same for the same bytes, whichever server made them.
    private static String tag(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return "\"%08x%x\"".formatted(crc.getValue(), bytes.length);
    }
}
