package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.rendition.SlateCause;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.InMemoryScreens;
import tv.exstream.screen.Look;
import tv.exstream.screen.Place;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Screens;
import tv.exstream.screen.Visual;
import tv.exstream.screen.Words;

class SlateDesignsTest {
    private static final Look LOOK =
            new Look(new Visual.Slate(), new Accompaniment.Beep(), 0.5, false, false);

    private final InMemoryChannels channels = new InMemoryChannels();
    private final InMemoryMediaItems media = new InMemoryMediaItems();
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final InMemoryScreens screens = new InMemoryScreens(channels);
    private final SlateDesigns designs =
            new SlateDesigns(
                    screens, media, new Gaps(playouts, media, () -> Broadcast.NOON), () -> LOOK);
    private final Channel news =
            channels.add(ChannelBuilder.channel(5).named("News").with(Broadcast.SMALL).draft());

    @Test
    void whereNobodyChoseTheUsualScreenNamesTheChannel() {
        SlateDesign design = design(SlateReason.TUNING);

        assertThat(design.profile()).isEqualTo(Broadcast.SMALL);
        assertThat(design.screen().visual()).isEqualTo(new Visual.Slate());
        assertThat(design.screen().sound()).isEqualTo(new Accompaniment.Beep());
        assertThat(design.screen().words().title()).isEqualTo("One moment");
        assertThat(design.screen().words().channel()).isEqualTo("Channel 5: News");
    }

    @Test
    void everyChannelHasALookForEveryCause() {
        Channel sports = channels.add(ChannelBuilder.channel(6).draft());
        screens.put(place(SlateReason.OFF_AIR), LOOK.screen(SlateReason.OFF_AIR).with(black()));

        var all = designs.of(List.of(news, sports), List.of(SlateCause.values()));

        assertThat(all).hasSize(2 * SlateCause.values().length);
        for (Channel channel : List.of(news, sports)) {
            for (SlateCause cause : SlateCause.values()) {
                assertThat(all)
                        .containsEntry(Occasion.of(channel, cause), designs.of(channel, cause));
            }
        }
        assertThat(design(SlateReason.OFF_AIR).screen().visual()).isEqualTo(black());
    }

    @Test
    void aPictureIsPartOfTheDesign() {
        SentPicture still = SentPicture.of(Pictures.png(16, 16), Screens.LIMITS);
        Screen screen = LOOK.screen(SlateReason.OFF_AIR).with(new Visual.Picture());
        screens.put(place(SlateReason.OFF_AIR), screen, still);

        assertThat(design(SlateReason.OFF_AIR).picture())
                .contains(new SlateDesign.Poster(place(SlateReason.OFF_AIR), still.digest()));
    }

    @Test
    void musicIsThatOfTheLibraryAndGivesWayToSilenceWhenItIsGone() {
        MediaItem song = MediaItemBuilder.item("song").lasting(Duration.ofMinutes(3)).build();
        MediaItem known =
                media.upsert(List.of(new MediaItems.Found(song.kind(), song.title(), song.file())))
                        .getFirst();
        Screen screen = LOOK.screen(SlateReason.OFF_AIR);
        screens.put(place(SlateReason.OFF_AIR), screen.with(music(known.id())));
        screens.put(place(SlateReason.TUNING), screen.with(music(new MediaId(99))));

        assertThat(design(SlateReason.OFF_AIR).music().map(music -> music.sound().file()))
                .contains(song.file().path());
        SlateDesign without = design(SlateReason.TUNING);
        assertThat(without.music()).isEqualTo(Optional.empty());
        assertThat(without.screen().sound()).isEqualTo(new Accompaniment.Silent());
    }

    @Test
    @DisplayName(
            "STR-93: the screen of a gap tells what comes after it and when, on the channel's"
                    + " clock")
    void theScreenOfAGapTellsWhatComes() {
        tellWhatComes(SlateReason.OFF_AIR);
        tellWhatComes(SlateReason.TUNING);
        MediaItem alien = media.upsert(List.of(MediaItemBuilder.item("Alien").found())).getFirst();
        Instant noon = Broadcast.NOON;
        playouts.add(
                news.id(),
                airing(9).at(noon).lasting(Duration.ofMinutes(10)).build(),
                airing(9).at(noon.plusSeconds(5_000)).as(AiringKind.PRE_ROLL).build(),
                airing(alien.id()).at(noon.plusSeconds(5_700)).build());

        assertThat(title(SlateReason.OFF_AIR)).isEqualTo("Alien 13:35");
        assertThat(title(SlateReason.TUNING)).as("not of a gap").isEmpty();
    }

    @Test
    @DisplayName(
            "STR-92: each cause has a slate with its code, and where none is read one does for all")
    void eachCauseHasASlateWithItsCode() {
        SlateReason difficult = SlateReason.TECHNICAL_DIFFICULTIES;
        assertThat(titles(difficult)).hasSize(1);

        screens.put(place(difficult), LOOK.screen(difficult).with(Words.titled("Error {code}")));

        assertThat(titles(difficult))
                .containsExactlyInAnyOrder(
                        "Error E1", "Error E2", "Error E3", "Error E4", "Error E5");
        Look coded = new Look(new Visual.Slate(), new Accompaniment.Silent(), 0.3, true, true);
        assertThat(SlateDesigns.forAnyChannel(Broadcast.SMALL, SlateCause.NO_SIGNAL, coded))
                .extracting(design -> design.screen().words().code())
                .isEqualTo("E4");
    }

    private Set<String> titles(SlateReason reason) {
        return designs.of(List.of(news), List.of(SlateCause.values())).entrySet().stream()
                .filter(each -> each.getKey().cause().reason() == reason)
                .map(each -> each.getValue().design().screen().words().title())
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("STR-92: a screen with a clock is drawn without it, and the clock is known apart")
    void aClockIsKnownApart() {
        Screen usual = LOOK.screen(SlateReason.OFF_AIR);
        assertThat(designs.of(news, SlateCause.NOTHING_SCHEDULED).clock()).isEmpty();
        Words words = new Words("Off air", "", "{name}", "", "now {time}", 48, "#ffffff");
        screens.put(place(SlateReason.OFF_AIR), usual.with(words));

        Appearance off = designs.of(news, SlateCause.NOTHING_SCHEDULED);

        assertThat(off.design().screen().words())
                .isEqualTo(new Words("Off air", "", "News", "", "", 48, "#ffffff"));
        ClockFace face = off.clock().orElseThrow();
        assertThat(face.words().on(face.facts().at(LocalTime.NOON)))
                .isEqualTo(new Words("", "", "", "", "now 12:00", 48, "#ffffff"));
        screens.put(place(SlateReason.OFF_AIR), usual.with(words).with(new Visual.Noise()));
        assertThat(designs.of(news, SlateCause.NOTHING_SCHEDULED).clock()).as("snow").isEmpty();
    }

    @Test
    void aGapThatIsFarAwayIsNotToldYet() {
        tellWhatComes(SlateReason.OFF_AIR);
        MediaItem alien = media.upsert(List.of(MediaItemBuilder.item("Alien").found())).getFirst();
        Instant noon = Broadcast.NOON;
        assertThat(title(SlateReason.OFF_AIR)).as("nothing comes").isEmpty();

        playouts.add(
                news.id(),
                airing(9).at(noon).lasting(Duration.ofMinutes(16)).build(),
                airing(alien.id()).at(noon.plusSeconds(5_000)).build());

        assertThat(title(SlateReason.OFF_AIR)).isEmpty();
    }

    private void tellWhatComes(SlateReason reason) {
        Screen screen = LOOK.screen(reason);
        screens.put(place(reason), screen.with(Words.titled("{next} {at}")));
    }

    private String title(SlateReason reason) {
        return design(reason).screen().words().title();
    }

    private SlateDesign design(SlateReason reason) {
        return designs.of(news, SlateCause.firstOf(reason)).design();
    }

    private static Accompaniment music(MediaId item) {
        return new Accompaniment.Music(item);
    }

    private static Visual black() {
        return new Visual.Black();
    }

    private Place place(SlateReason reason) {
        return new Place(news.id(), reason);
    }
}
