package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import tv.exstream.hls.Content;
import tv.exstream.hls.SoundRendition;
import tv.exstream.hls.SubtitleRendition;
import tv.exstream.media.Profile;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.HlsSubtitles;
import tv.exstream.session.Past;
import tv.exstream.subtitle.Offer;
import tv.exstream.web.AskedPast;
import tv.exstream.web.RequestedChannels;

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
    ResponseEntity<String> variants(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String catchup,
            HttpServletRequest request)
            throws InterruptedException {
        Channel channel = channels.find(number);
        if (request.getMethod().equals("HEAD")) {
            return PlaylistAnswer.described().build();
        }
        Container container =
                PlaylistAnswer.container(
                        channel, request, Container.toChooseFrom(channel.profile()));
        Optional<CatchUp> past = past(channel, catchup, request);
        var listed = new Listed(channel, container, past.map("?catchup=%s"::formatted).orElse(""));
        return PlaylistAnswer.described()
                .body(
                        streams.variants(channel, past, listed.pictures())
                                .heard(listed.sounds())
                                .with(listed.subtitles(subtitles.offer(channel, past)))
                                .toM3u8());
    }

    /// What is listed, with the addresses of its playlists.
    ///
    /// @param query what of the past is played; empty for live
    private record Listed(Channel channel, Container container, String query) {
        /// Whether the sound is in playlists of its own.
        private boolean isApart() {
            return container == Container.FRAGMENTED_MP4 && channel.profile().tracks().size() > 1;
        }

        String pictures() {
            if (isApart()) {
                return new Content.Picture() + ".m3u8" + query;
            }
            String format = PlaylistAnswer.format(channel, container);
            String all = query.isEmpty() ? format.replaceFirst("&", "?") : query + format;
            return "../%s.m3u8%s".formatted(channel.number(), all);
        }

        List<SoundRendition> sounds() {
            Profile profile = channel.profile();
            return IntStream.range(0, isApart() ? profile.tracks().size() : 0)
                    .mapToObj(
                            track ->
                                    new SoundRendition(
                                            profile.tracks().get(track),
                                            track,
                                            profile.audio().channels(),
                                            new Content.Sound(track) + ".m3u8" + query))
                    .toList();
        }

        List<SubtitleRendition> subtitles(Offer offer) {
            return offer.tracks().stream()
                    .map(
                            track ->
                                    new SubtitleRendition(
                                            track, "subtitles-%s.m3u8%s".formatted(track, query)))
                    .toList();
        }
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
