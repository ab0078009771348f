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
import tv.exstream.hls.Content;
import tv.exstream.hls.InitId;
import tv.exstream.hls.SegmentId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.HlsSubtitles;
import tv.exstream.session.SegmentBody;
import tv.exstream.session.ViewerKind;
import tv.exstream.subtitle.Track;
import tv.exstream.web.EndlessStreams;
import tv.exstream.web.VisibleChannels;
import tv.exstream.web.VisibleProgrammes;

/// The segments that playlists name.
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.HEAD})
final class SegmentRoutes {
    /// Longer than any player goes back on its own; whatever a cache keeps for longer nobody asks for.
    private static final Duration KEEP = Duration.ofDays(1);

    private final Channels channels;
    private final HlsStreams streams;
    private final HlsSubtitles subtitles;
    private final EndlessStreams viewers;

    SegmentRoutes(
            Channels channels, HlsStreams streams, HlsSubtitles subtitles, EndlessStreams viewers) {
        this.channels = channels;
        this.streams = streams;
        this.subtitles = subtitles;
        this.viewers = viewers;
    }

    /// HEAD is answered without making the segment. `Range` is ignored: a segment is fetched whole.
    @RequestMapping("/iptv/channel/{folder}/{segment}.ts")
    ResponseEntity<byte[]> packets(
            @PathVariable String folder, @PathVariable String segment, HttpServletRequest request)
            throws InterruptedException {
        Folder asked = folder(folder);
        SegmentId id = id(segment);
        requireWelcome(asked, request);
        return new Answer("video/mp2t", request)
                .of(asked, () -> VisibleProgrammes.of(streams).segment(asked.channel(), id));
    }

    /// The same in fragmented MP4.
    @RequestMapping("/iptv/channel/{folder}/{segment}.m4s")
    ResponseEntity<byte[]> fragment(
            @PathVariable String folder, @PathVariable String segment, HttpServletRequest request)
            throws InterruptedException {
        return fragment(current(folder), Content.WHOLE, segment, request);
    }

    /// Its picture, or one of its sound tracks.
    @RequestMapping("/iptv/channel/{folder}/{content}/{segment}.m4s")
    ResponseEntity<byte[]> fragment(
            @PathVariable String folder,
            @PathVariable String content,
            @PathVariable String segment,
            HttpServletRequest request)
            throws InterruptedException {
        Folder asked = current(folder);
        return fragment(asked, ContentRoutes.parsed(asked.channel(), content), segment, request);
    }

    private ResponseEntity<byte[]> fragment(
            Folder asked, Content content, String segment, HttpServletRequest request)
            throws InterruptedException {
        SegmentId id = id(segment);
        requireWelcome(asked, request);
        return new Answer("video/iso.segment", request)
                .of(
                        asked,
                        () -> VisibleProgrammes.of(streams).fragment(asked.channel(), id, content));
    }

    /// What is said during it.
    @RequestMapping("/iptv/channel/{folder}/{track}/{segment}.vtt")
    ResponseEntity<byte[]> subtitles(
            @PathVariable String folder,
            @PathVariable String track,
            @PathVariable String segment,
            HttpServletRequest request)
            throws InterruptedException {
        Folder asked = folder(folder);
        Track chosen = Track.parse(track).orElseThrow(() -> unknown(track));
        SegmentId id = id(segment);
        requireWelcome(asked, request);
        return new Answer("text/vtt;charset=utf-8", request)
                .of(
                        asked,
                        () -> VisibleProgrammes.of(subtitles).segment(asked.channel(), chosen, id));
    }

    /// What fragmented MP4 begins with.
    @RequestMapping("/iptv/channel/{folder}/{init}.mp4")
    ResponseEntity<byte[]> init(
            @PathVariable String folder, @PathVariable String init, HttpServletRequest request)
            throws InterruptedException {
        return init(current(folder), Content.WHOLE, init, request);
    }

    /// The same for its picture, or for one of its sound tracks.
    @RequestMapping("/iptv/channel/{folder}/{content}/{init}.mp4")
    ResponseEntity<byte[]> init(
            @PathVariable String folder,
            @PathVariable String content,
            @PathVariable String init,
            HttpServletRequest request)
            throws InterruptedException {
        Folder asked = current(folder);
        return init(asked, ContentRoutes.parsed(asked.channel(), content), init, request);
    }

    private ResponseEntity<byte[]> init(
            Folder asked, Content content, String init, HttpServletRequest request)
            throws InterruptedException {
        InitId id = InitId.parse(init).orElseThrow(() -> unknown(init));
        return new Answer("video/mp4", request)
                .of(asked, () -> VisibleProgrammes.of(streams).init(asked.channel(), id, content));
    }

    /// HEAD is for everybody.
    private void requireWelcome(Folder asked, HttpServletRequest request) {
        if (!request.getMethod().equals("HEAD")) {
            streams.requireWelcome(asked.channel(), viewers.viewer(request, ViewerKind.HLS));
        }
    }

    private static SegmentId id(String segment) {
        return SegmentId.parse(segment).orElseThrow(() -> unknown(segment));
    }

    private static ProblemException unknown(String segment) {
        return ProblemException.of(Problem.OUTSIDE_TIMELINE, Objection.NO_SEGMENT, segment);
    }

    /// What is found in a folder.
    ///
    /// @param channel in one of its house formats
    /// @param isCurrent whether playlists still name the folder
    private record Folder(Channel channel, boolean isCurrent) {}

    /// Playlists that players have may name a format that the channel no longer has. It goes on for them in the main one.
    private Folder folder(String folder) {
        SegmentName name = SegmentName.parse(folder);
        Channel channel =
                channels.find(name.channel())
                        .filter(name::isOf)
                        .filter(VisibleChannels::have)
                        .orElseThrow(() -> SegmentName.unknown(folder));
        return name.in(channel)
                .map(variant -> new Folder(variant, true))
                .orElseGet(() -> new Folder(channel, false));
    }

    /// Of fragments players have the beginning already, that of another format: they cannot go on with what is not made for it, and have to
    /// read their playlist again.
    private Folder current(String folder) {
        Folder asked = folder(folder);
        if (!asked.isCurrent()) {
            throw SegmentName.unknown(folder);
        }
        return asked;
    }

    private interface Making {
        SegmentBody make() throws InterruptedException;
    }

    /// How a request is answered.
    private record Answer(String contentType, HttpServletRequest request) {
        ResponseEntity<byte[]> of(Folder folder, Making making) throws InterruptedException {
            ResponseEntity.BodyBuilder answer =
                    ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, contentType);
            if (request.getMethod().equals("HEAD")) {
                return answer.build();
            }
            SegmentBody segment = making.make();
            return segment.isImmutable() && folder.isCurrent()
                    ? kept(segment)
                    : answer.cacheControl(CacheControl.noStore()).body(segment.bytes());
        }

        private ResponseEntity<byte[]> kept(SegmentBody segment) {
            String tag = tag(segment.bytes());
            boolean known =
                    String.valueOf(request.getHeader(HttpHeaders.IF_NONE_MATCH)).contains(tag);
            ResponseEntity.BodyBuilder answer =
                    ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                            .cacheControl(
                                    Keeping.of(request, CacheControl.maxAge(KEEP).immutable()))
                            .eTag(tag);
            return known
                    ? answer.build()
                    : answer.header(HttpHeaders.CONTENT_TYPE, contentType).body(segment.bytes());
        }
    }

    /// The same for the same bytes, whichever server made them.
    private static String tag(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return "\"%08x%x\"".formatted(crc.getValue(), bytes.length);
    }
}
