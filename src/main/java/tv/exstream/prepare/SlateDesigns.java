package tv.exstream.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tv.exstream.channel.Channel;
import tv.exstream.ffmpeg.Scene;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Profile;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.SlateCause;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Coming;
import tv.exstream.screen.Facts;
import tv.exstream.screen.Look;
import tv.exstream.screen.Place;
import tv.exstream.screen.Placed;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Screens;
import tv.exstream.screen.Visual;
import tv.exstream.screen.Words;

/// Says how a channel looks when it shows no programme. Thread-safe.
///
/// @param look of screens that nobody chose
record SlateDesigns(Screens screens, MediaItems media, Gaps gaps, Supplier<Look> look) {
    /// How these channels look, in their order.
    Map<Occasion, Appearance> of(List<Channel> channels, List<SlateCause> causes) {
        Map<Place, Placed> chosen =
                screens.all().stream()
                        .collect(Collectors.toMap(Placed::place, Function.identity()));
        Map<Occasion, Appearance> appearances = new LinkedHashMap<>();
        for (Channel channel : channels) {
            for (SlateCause cause : causes) {
                var occasion = Occasion.of(channel, cause);
                var screen = Optional.ofNullable(chosen.get(occasion.place()));
                appearances.put(occasion, appearance(channel, cause, screen));
            }
        }
        return appearances;
    }

    Appearance of(Channel channel, SlateCause cause) {
        return appearance(channel, cause, screens.find(Occasion.of(channel, cause).place()));
    }

    /// The one that every channel of the profile may show.
    static SlateDesign forAnyChannel(Profile profile, SlateCause cause, Look look) {
        Screen screen = look.screen(cause.reason());
        Facts facts = Facts.NONE.code(cause.code());
        return SlateDesign.of(profile, screen.with(screen.words().on(facts)));
    }

    private Appearance appearance(Channel channel, SlateCause cause, Optional<Placed> chosen) {
        Screen wanted =
                chosen.map(Placed::screen).orElseGet(() -> look.get().screen(cause.reason()));
        Facts facts =
                Facts.of(channel)
                        .code(cause.code())
                        .coming(coming(channel, cause.reason(), wanted));
        SlateDesign design = design(channel, wanted.with(wanted.words().on(facts)), chosen);
        return new Appearance(design, clock(channel, wanted, facts, design));
    }

    /// Snow moves all the time: it would have to be drawn for as long as it is seen.
    private static Optional<ClockFace> clock(
            Channel channel, Screen wanted, Facts facts, SlateDesign design) {
        return Optional.of(wanted.words())
                .filter(Words::tellsTheTime)
                .filter(_ -> !(design.screen().visual() instanceof Visual.Noise))
                .map(
                        words ->
                                new ClockFace(
                                        design,
                                        words.ofTheTime(),
                                        facts,
                                        new ChannelClock(
                                                channel.epoch(), channel.profile().video().rate()),
                                        channel.zone()));
    }

    private SlateDesign design(Channel channel, Screen said, Optional<Placed> chosen) {
        Optional<SlateDesign.Poster> picture =
                chosen.flatMap(
                        placed ->
                                placed.picture()
                                        .map(
                                                digest ->
                                                        new SlateDesign.Poster(
                                                                placed.place(), digest)));
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
                        ? wanted.with(look.get().visual())
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
        return Scene.Music.of(file).map(sound -> new SlateDesign.Music(sound, file.fingerprint()));
    }
}
