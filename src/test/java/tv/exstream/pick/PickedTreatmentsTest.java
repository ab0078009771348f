package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.pick.Streams.audio;
import static tv.exstream.pick.Streams.film;
import static tv.exstream.pick.Streams.languages;
import static tv.exstream.pick.Streams.subtitles;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.media.Language;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Presentation;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;

class PickedTreatmentsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final MediaItem FILM =
            film(
                    List.of(audio(1, "eng", 2, "*"), audio(2, "ger", 2, "")),
                    List.of(subtitles(3, "ger", "subrip", "!")));

    private final Channels channels = new InMemoryChannels();
    private final Channel channel = channels.add(channel(5).draft());
    private final InMemoryChannelPreferences stored = new InMemoryChannelPreferences(channels);
    private final HeldPreferences held = held(stored);
    private final PickedTreatments treatments = new PickedTreatments(held);

    private static HeldPreferences held(ChannelPreferences stored) {
        return new HeldPreferences(stored, Preferences.PLAIN, InstantSource.fixed(NOON));
    }

    @Test
    void aLiveSourceIsHeardInTheLanguagesOfItsChannel() {
        MediaItem news = MediaItemBuilder.item("news").ofKind(MediaKind.LIVE).build();
        Airing on = airing(news.id()).at(NOON.plusSeconds(3_600)).build();
        assertThat(treatments.of(channel, on, news)).isEqualTo(Treatment.speaking(List.of()));

        held.change(channel.id(), _ -> german());

        assertThat(treatments.of(channel, on, news).languages())
                .containsExactly(new Language("deu"));
    }

    @Test
    void withoutPreferencesTheFileDecides() {
        assertThat(treatment(NOON)).isEqualTo(Treatment.plain(FILM.file()));
    }

    @Test
    void whatChangesHoldsForWhatBeginsTwoMinutesLaterOnly() {
        held.change(channel.id(), _ -> german());
        Treatment changed = new Treatment(OptionalInt.of(2), OptionalInt.of(3));

        assertThat(treatment(NOON.minusSeconds(600))).isEqualTo(Treatment.plain(FILM.file()));
        assertThat(treatment(NOON.plusSeconds(119))).isEqualTo(Treatment.plain(FILM.file()));
        assertThat(treatment(NOON.plusSeconds(120))).isEqualTo(changed);
        assertThat(new RenditionRequest(FILM, channel.profile(), changed).key())
                .isNotEqualTo(new RenditionRequest(FILM, channel.profile()).key());
    }

    @Test
    void anAiringMayAskForSomethingElse() {
        held.change(channel.id(), _ -> german());
        Presentation asking =
                new Presentation(
                        "",
                        new Presentation.Listing.AsAired(),
                        new Presentation.Dress(
                                true,
                                List.of(),
                                List.of(),
                                new Presentation.Languages("en", "", "", "none")));

        assertThat(
                        treatments.of(
                                channel,
                                airing(1).at(NOON.plusSeconds(600)).shownAs(asking).build(),
                                FILM))
                .isEqualTo(new Treatment(OptionalInt.of(1), OptionalInt.empty()));
    }

    @Test
    void changesAreCountedAndOutliveARestart() {
        long before = treatments.version();

        held.change(channel.id(), _ -> german());

        assertThat(treatments.version()).isGreaterThan(before);
        assertThat(held(stored).own(channel.id())).isEqualTo(held.own(channel.id()));
        assertThat(held.own(channel.id()).orElseThrow().preferences()).isEqualTo(german());
    }

    @Test
    void aChangeStartsFromTheNewestPreferences() {
        held.change(channel.id(), _ -> german());
        held.change(
                channel.id(),
                own -> new Preferences(own.audio().titled("stereo"), own.subtitles(), own.rules()));

        assertThat(held.newest(channel.id()).audio().languages()).isEqualTo(languages("de"));
        assertThat(held.newest(channel.id()).audio().title()).isEqualTo("stereo");
    }

    @Test
    void aRemovedChannelIsForgotten() {
        held.change(channel.id(), _ -> german());

        held.forget(channel.id());

        assertThat(held.own(channel.id())).isEmpty();
        assertThat(treatment(NOON.plusSeconds(600))).isEqualTo(Treatment.plain(FILM.file()));
    }

    private static Preferences german() {
        return new Preferences(
                AudioPreferences.PLAIN.withLanguages(languages("de")),
                SubtitlePreferences.PLAIN.with(SubtitleMode.FORCED, List.of()),
                List.of());
    }

    private Treatment treatment(Instant start) {
        return treatments.of(channel, airing(1).at(start).build(), FILM);
    }
}
