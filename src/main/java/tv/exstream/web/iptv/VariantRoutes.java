package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.Container;
import tv.exstream.hls.SubtitleRendition;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.HlsSubtitles;
import tv.exstream.session.Past;
import tv.exstream.subtitle.Offer;
import tv.exstream.web.AskedPast;
import tv.exstream.web.RequestedChannels;

/// What there is to choose from on a channel: the forms in which it can be played, and subtitles.
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.HEAD})
final class VariantRoutes {
    private final RequestedChannels channels;
    private final AskedPast asked;
    private final HlsStreams streams;
    private final HlsSubtitles subtitles;

    VariantRoutes(
            RequestedChannels channels,
            AskedPast asked,
            HlsStreams streams,
            HlsSubtitles subtitles) {
        this.channels = channels;
        this.asked = asked;
        this.streams = streams;
        this.subtitles = subtitles;
    }

    /// HEAD is answered without starting anything. What of the past or in which format is asked for in the query is asked of each playlist;
    /// all of them begin at the same place then.
    @RequestMapping("/iptv/channel/{number}/master.m3u8")
    ResponseEntity<String> variants(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String catchup,
            HttpServletRequest request)
            throws InterruptedException {
        Channel channel = channels.find(number);
        if (request.getMethod().equals("HEAD")) {
            return PlaylistAnswer.described().build();
        }
        Container container = PlaylistAnswer.container(channel, request);
        Optional<CatchUp> past = past(channel, catchup, request);
        Offer offer = subtitles.offer(channel, past);
        String query = past.map("?catchup=%s"::formatted).orElse("");
        String format = PlaylistAnswer.format(channel, container);
        String ofPictures = query.isEmpty() ? format.replaceFirst("&", "?") : query + format;
        return PlaylistAnswer.described()
                .body(
                        streams.variants(
                                        channel,
                                        past,
                                        "../%s.m3u8%s".formatted(channel.number(), ofPictures))
                                .with(
                                        offer.tracks().stream()
                                                .map(
                                                        track ->
                                                                new SubtitleRendition(
                                                                        track,
                                                                        "subtitles-%s.m3u8%s"
                                                                                .formatted(
                                                                                        track,
                                                                                        query)))
                                                .toList())
                                .toM3u8());
    }

    private Optional<CatchUp> past(
            Channel channel, @Nullable String catchUp, HttpServletRequest request)
            throws InterruptedException {
        if (catchUp != null) {
            return Optional.of(PlaylistAnswer.parsed(catchUp));
        }
        Optional<Past> past = asked.of(channel, request);
        return past.isPresent()
                ? Optional.of(streams.catchUp(channel, past.get()))
                : Optional.empty();
    }
}
