package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.MultivariantPlaylist;
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
    ResponseEntity<String> variants(@PathVariable String number, HttpServletRequest request)
            throws InterruptedException {
        Channel channel = channels.find(number);
        if (request.getMethod().equals("HEAD")) {
            return PlaylistAnswer.described().build();
        }
        AskedPlaylist wanted = wanted(channel, request);
        MultivariantPlaylist variants =
                streams.variants(channel, wanted.past(), variant -> pictures(wanted.in(variant)));
        Offer offer = subtitles.offer(channel, wanted.past());
        return PlaylistAnswer.described()
                .body(variants.with(renditions(offer, wanted.past())).toM3u8());
    }

    private AskedPlaylist wanted(Channel channel, HttpServletRequest request)
            throws InterruptedException {
        AskedPlaylist wanted = AskedPlaylist.of(channel, request);
        Optional<Past> past = asked.of(channel, request);
        return past.isPresent() && wanted.past().isEmpty()
                ? wanted.at(streams.catchUp(channel, past.get()))
                : wanted;
    }

    private static String pictures(AskedPlaylist wanted) {
        return "../%s.m3u8%s".formatted(wanted.channel().number(), wanted.query());
    }

    private static List<SubtitleRendition> renditions(Offer offer, Optional<CatchUp> past) {
        String query = past.map("?catchup=%s"::formatted).orElse("");
        return offer.tracks().stream()
                .map(
                        track ->
                                new SubtitleRendition(
                                        track, "subtitles-%s.m3u8%s".formatted(track, query)))
                .toList();
    }
}
