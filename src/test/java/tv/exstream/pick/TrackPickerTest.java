package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.pick.Streams.audio;
import static tv.exstream.pick.Streams.film;
import static tv.exstream.pick.Streams.languages;
import static tv.exstream.pick.Streams.subtitles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Language;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.SoundTrack.Role;
import tv.exstream.playout.Presentation;
import tv.exstream.rendition.Treatment;

class TrackPickerTest {
    private static final MediaItem FILM =
            film(
                    List.of(
                            audio(1, "jpn", 2, "Original*"),
                            audio(2, "ger", 2, ""),
                            audio(3, "ger", 6, ""),
                            audio(4, "ger", 2, "Audiodeskription"),
                            audio(5, "eng", 2, "Director's commentary")),
                    List.of());

    @Test
    void everyTrackCarriesWhatItIsFor() {
        assertThat(
                        streams(
                                FILM,
                                Preferences.PLAIN,
                                SoundTrack.MAIN,
                                SoundTrack.in("de"),
                                track("", Role.ORIGINAL),
                                track("de", Role.DESCRIPTION),
                                track("", Role.COMMENTARY)))
                .containsExactly(1, 2, 1, 4, 5);
    }

    @Test
    @DisplayName("where an item has nothing that fits, a track carries its main sound")
    void theMainSoundStandsIn() {
        assertThat(
                        streams(
                                FILM,
                                Preferences.PLAIN,
                                SoundTrack.MAIN,
                                SoundTrack.in("en"),
                                track("en", Role.DESCRIPTION),
                                track("", Role.HEARING_IMPAIRED)))
                .containsExactly(1, 1, 1, 1);
        assertThat(pick(FILM, Preferences.PLAIN, SoundTrack.in("en")).tracks())
                .extracting(choice -> choice.reason().english())
                .containsExactly("nothing fits, so the main sound");
    }

    @Test
    void ofSeveralThatFitTheChannelsPreferencesDecide() {
        Preferences surround =
                new Preferences(
                        new AudioPreferences(
                                languages("ja"),
                                "",
                                Layout.SURROUND,
                                true,
                                false,
                                java.util.Set.of()),
                        SubtitlePreferences.PLAIN,
                        List.of());

        assertThat(streams(FILM, surround, SoundTrack.MAIN, SoundTrack.in("de")))
                .containsExactly(1, 3);
    }

    @Test
    void theFirstTrackMayWantSomethingToo() {
        assertThat(streams(FILM, Preferences.PLAIN, SoundTrack.in("de"), SoundTrack.MAIN))
                .containsExactly(2, 1);
    }

    @Test
    void subtitlesFollowTheMainSound() {
        MediaItem item =
                film(
                        List.of(audio(1, "eng", 2, "*"), audio(2, "ger", 2, "")),
                        List.of(subtitles(3, "eng", "subrip", "!")));
        Preferences forced =
                new Preferences(
                        AudioPreferences.PLAIN,
                        SubtitlePreferences.PLAIN.with(SubtitleMode.FORCED, List.of()),
                        List.of());

        Treatment treatment = pick(item, forced, SoundTrack.MAIN, SoundTrack.in("de")).treatment();

        assertThat(treatment)
                .isEqualTo(new Treatment(OptionalInt.of(1), OptionalInt.of(3)).with(List.of(2)));
    }

    @Test
    void aFileWithOneSoundIsTreatedAsWithOneTrack() {
        MediaItem item = film(List.of(audio(1, "eng", 2, "*")), List.of());

        assertThat(pick(item, Preferences.PLAIN, SoundTrack.MAIN, SoundTrack.in("de")).treatment())
                .isEqualTo(Treatment.plain(item.file()));
        assertThat(
                        pick(
                                        film(List.of(), List.of()),
                                        Preferences.PLAIN,
                                        SoundTrack.in("de"),
                                        SoundTrack.MAIN)
                                .treatment())
                .isEqualTo(new Treatment(OptionalInt.empty(), OptionalInt.empty()));
    }

    private static List<Integer> streams(
            MediaItem item, Preferences preferences, SoundTrack... tracks) {
        return pick(item, preferences, tracks).tracks().stream()
                .map(choice -> choice.stream().orElseThrow())
                .toList();
    }

    private static Picked pick(MediaItem item, Preferences preferences, SoundTrack... tracks) {
        var profile = new Profile(Profile.HD_720.video(), Profile.HD_720.audio(), List.of(tracks));
        return StreamPicker.pick(
                item,
                preferences.completedBy(Preferences.PLAIN),
                new Situation(
                        channel(5).with(profile).build(),
                        Instant.parse("2026-11-21T22:00:00Z"),
                        Presentation.Dress.PLAIN.languages()));
    }

    private static SoundTrack track(String language, Role role) {
        return new SoundTrack(
                Optional.of(language).filter(text -> !text.isEmpty()).flatMap(Language::parse),
                role);
    }
}
