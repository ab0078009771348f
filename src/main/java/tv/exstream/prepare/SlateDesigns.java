package tv.exstream.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Profile;
import tv.exstream.rendition.SlateReason;
import tv.exstream.rendition.Treatment;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Coming;
import tv.exstream.screen.Look;
import tv.exstream.screen.Place;
import tv.exstream.screen.Placed;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Screens;
import tv.exstream.screen.Visual;

/// Says which slate a channel shows when. Thread-safe.
///
/// @param look of screens that nobody chose
record SlateDesigns(Screens screens, MediaItems media, Gaps gaps, Look look) {
    /// The slates of these channels, in their order.
    Map<Place, SlateDesign> of(List<Channel> channels) {
        Map<Place, Placed> chosen =
                screens.all().stream()
                        .collect(Collectors.toMap(Placed::place, Function.identity()));
        Map<Place, SlateDesign> designs = new LinkedHashMap<>();
        for (Channel channel : channels) {
            for (SlateReason reason : SlateReason.values()) {
                var place = new Place(channel.id(), reason);
                designs.put(place, design(channel, reason, Optional.ofNullable(chosen.get(place))));
            }
        }
        return designs;
    }

    SlateDesign of(Channel channel, SlateReason reason) {
        return design(channel, reason, screens.find(new Place(channel.id(), reason)));
    }

    /// The one that every channel of the profile may show.
    static SlateDesign forAnyChannel(Profile profile, SlateReason reason, Look look) {
        Screen screen = look.screen(reason);
        return SlateDesign.of(profile, screen.with(screen.words().onAnyChannel()));
    }

    private SlateDesign design(Channel channel, SlateReason reason, Optional<Placed> chosen) {
        Screen wanted = chosen.map(Placed::screen).orElseGet(() -> look.screen(reason));
        Screen said = wanted.with(wanted.words().on(channel, coming(channel, reason, wanted)));
        Optional<SlateDesign.Poster> picture =
                chosen.flatMap(Placed::picture)
                        .map(
                                digest ->
                                        new SlateDesign.Poster(
                                                new Place(channel.id(), reason), digest));
        Optional<SlateDesign.Music> music = music(said);
        return new SlateDesign(
                channel.profile(),
                possible(said, picture.isPresent(), music.isPresent()),
                picture,
                music);
    }

    /// Only a gap has an end that is known long before.
    private Optional<Coming> coming(Channel channel, SlateReason reason, Screen screen) {
        return reason == SlateReason.OFF_AIR && screen.words().tellsWhatComes()
                ? gaps.coming(channel)
                : Optional.empty();
    }

    /// What is gone gives way to what is usual.
    private Screen possible(Screen wanted, boolean hasPicture, boolean hasMusic) {
        Screen seen =
                wanted.visual() instanceof Visual.Picture && !hasPicture
                        ? wanted.with(look.visual())
                        : wanted;
        return seen.sound() instanceof Accompaniment.Music && !hasMusic
                ? seen.with(new Accompaniment.Silent())
                : seen;
    }

    private Optional<SlateDesign.Music> music(Screen screen) {
        return screen.sound() instanceof Accompaniment.Music(var item)
                ? media.find(item).flatMap(SlateDesigns::music)
                : Optional.empty();
    }

    private static Optional<SlateDesign.Music> music(MediaItem item) {
        MediaFile file = item.file();
        OptionalInt stream = Treatment.plain(file).audio();
        return stream.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SlateDesign.Music(
                                file.path(),
                                stream.getAsInt(),
                                file.duration(),
                                file.fingerprint()));
    }
}
