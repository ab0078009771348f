package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.hls.Container;
import tv.exstream.hls.Content;
import tv.exstream.hls.SoundRendition;
import tv.exstream.hls.SubtitleRendition;
import tv.exstream.hls.Variant;
import tv.exstream.media.Profile;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.HlsSubtitles;
import tv.exstream.session.Past;
import tv.exstream.subtitle.Offer;
import tv.exstream.web.AskedPast;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.VisibleProgrammes;

/// What there is to choose from on a channel: the forms in which it can be played, sounds and subtitles.
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
            return PlaylistAnswer.to(request).build();
        }
        AskedPlaylist wanted = wanted(channel, request);
        Offer offer = subtitles.offer(channel, wanted.past());
        return PlaylistAnswer.to(request)
                .body(
                        VisibleProgrammes.of(streams)
                                .variants(
                                        channel,
                                        wanted.past(),
                                        variant -> place(wanted.in(variant)))
                                .with(spoken(offer, wanted.in(channel)))
                                .toM3u8());
    }

    private AskedPlaylist wanted(Channel channel, HttpServletRequest request)
            throws InterruptedException {
        AskedPlaylist wanted = AskedPlaylist.ofChoice(channel, request);
        Optional<Past> past = asked.of(channel, request);
        return past.isPresent() && wanted.past().isEmpty()
                ? wanted.at(VisibleProgrammes.of(streams).catchUp(channel, past.get()))
                : wanted;
    }

    private static Variant.Place place(AskedPlaylist wanted) {
        return new Variant.Place(pictures(wanted), sounds(wanted));
    }

    /// Whether the sound is in playlists of its own.
    private static boolean isApart(AskedPlaylist wanted) {
        return wanted.container() == Container.FRAGMENTED_MP4
                && wanted.channel().profile().tracks().size() > 1;
    }

    private static String pictures(AskedPlaylist wanted) {
        return isApart(wanted)
                ? new Content.Picture() + ".m3u8" + wanted.queryOfPart()
                : "../%s.m3u8%s".formatted(wanted.channel().number(), wanted.query());
    }

    private static List<SoundRendition> sounds(AskedPlaylist wanted) {
        Profile profile = wanted.channel().profile();
        String group =
                wanted.channel()
                        .formats()
                        .shown()
                        .map(each -> "sound-" + each.name())
                        .orElse("sound");
        return IntStream.range(0, isApart(wanted) ? profile.tracks().size() : 0)
                .mapToObj(
                        track ->
                                new SoundRendition(
                                        group,
                                        profile.tracks().get(track),
                                        track,
                                        profile.audio().channels(),
                                        new Content.Sound(track) + ".m3u8" + wanted.queryOfPart()))
                .toList();
    }

    private static List<SubtitleRendition> spoken(Offer offer, AskedPlaylist wanted) {
        return offer.tracks().stream()
                .map(
                        track ->
                                new SubtitleRendition(
                                        track,
                                        "subtitles-%s.m3u8%s"
                                                .formatted(track, wanted.queryOfPart())))
                .toList();
    }
}
